package se.lagesbild.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.Stop;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.app.demo.PopulationDemo;
import se.lagesbild.app.live.LiveApplication;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.cli.option.CatalogueOptions;
import se.lagesbild.cli.option.DayConverter;
import se.lagesbild.cli.option.DurationConverter;
import se.lagesbild.cli.option.EventFileOptions;
import se.lagesbild.cli.option.OptionLimits;
import se.lagesbild.domain.calendar.Day;

/** {@code demo}: everything in one process, with nothing installed. */
@Command(
        name = "demo",
        description = "Runs everything in one process: a Kafka broker, a schema registry, a simulated population whose "
                + "days pass quickly (or a given history), the live application and its web page.")
final class DemoCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    @Option(names = "--people", paramLabel = "N", description = "People simulated. Default: ${DEFAULT-VALUE}.")
    private int people = 2_000;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the population. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--days-per-second",
            paramLabel = "X",
            description = "Simulated days in a second. Default: ${DEFAULT-VALUE}.")
    private double daysPerSecond = 1;

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "Port of the web page; 0: any free one. Default: ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "End after this time, 30s or 5m for example. Default: run until Ctrl-C.")
    private Duration duration = DurationConverter.LONGEST;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "With --events: the application's day. Default: the day of the last registration.")
    private @Nullable LocalDate today;

    @Mixin
    private EventFileOptions file = new EventFileOptions();

    @Mixin
    private CatalogueOptions catalogueOptions = new CatalogueOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        new OptionLimits(spec)
                .atLeastOne("--people", people)
                .aboveZero("--days-per-second", daysPerSecond, 1000)
                .port("--port", port);
        if (today != null && !file.isGiven()) {
            throw new ParameterException(spec.commandLine(), "--today goes with --events");
        }
        Catalogue catalogue = catalogueOptions.load();
        Clock clock = Clock.systemUTC();
        Instant end = clock.instant().plus(duration);
        return Stop.whenTold(STOP_WITHIN, (resources, stop) -> {
            DemoHouse house = new DemoHouse(resources, port);
            return file.isGiven()
                    ? history(house, catalogue, clock, end, stop)
                    : population(house, catalogue, clock, end, stop);
        });
    }

    private int population(DemoHouse house, Catalogue catalogue, Clock clock, Instant end, Stop stop)
            throws InterruptedException {
        PopulationDemo demo = new PopulationDemo(house, catalogue, people, seed, clock);
        print(demo.addresses());
        while (!demo.isSettled() && clock.instant().isBefore(end)) {
            requireAlive(demo.application());
            if (stop.await(LOOK)) {
                return 0;
            }
        }
        Duration day = Duration.ofNanos((long) (1e9 / daysPerSecond));
        while (clock.instant().isBefore(end) && !demo.passDay(day, stop)) {
            requireAlive(demo.application());
        }
        return 0;
    }

    private int history(DemoHouse house, Catalogue catalogue, Clock clock, Instant end, Stop stop) throws Exception {
        AtomicLong lastRegistration = new AtomicLong();
        long sent;
        try (EventSender sender = house.sender(clock)) {
            boolean complete = file.read(
                    catalogue.categories(),
                    event -> {
                        sender.send(event);
                        lastRegistration.accumulateAndGet(event.registeredAt(), Math::max);
                    },
                    spec);
            if (!complete) {
                return 1;
            }
            sender.flush();
            sent = sender.sent();
        }
        int day = today != null ? Day.of(today) : Day.of(Instant.ofEpochMilli(lastRegistration.get()));
        HistoryDemo demo = new HistoryDemo(house, catalogue, sent, day, clock);
        print(demo.addresses());
        boolean shown = false;
        while (clock.instant().isBefore(end) && !stop.await(LOOK)) {
            requireAlive(demo.application());
            if (!shown && demo.isSettled()) {
                shown = true;
                spec.commandLine().getOut().println("Figures show all " + sent + " events as of " + Day.date(day));
                spec.commandLine().getOut().flush();
            }
        }
        return 0;
    }

    private static void requireAlive(LiveApplication application) {
        if (application.hasFailed()) {
            throw new IllegalStateException("the application has failed; see its log");
        }
    }

    private void print(Iterable<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.println("Ctrl-C ends it.");
        out.flush();
    }
}
