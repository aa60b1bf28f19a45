package se.lagesbild.app.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.Stop;
import se.lagesbild.app.live.LiveApplication;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.simulation.Population;

/** The demonstration of a simulated population, whose days pass quickly. */
public final class PopulationDemo {

    /** When somebody begins to look; the population's history of two years before makes a year's trend. */
    private static final Month FIRST_MONTH = Month.of(2021, 3);

    /** In how many pieces a day's events come, so that figures move all the time. */
    private static final int SLICES = 10;

    private final Population population;
    private final DemoClock clock = new DemoClock(FIRST_MONTH.openingDay());
    private final EventSender sender;
    private final LiveApplication application;
    private final DemoHouse house;

    /** Starts the application while sending it the history; figures are shown when all of it is known. */
    public PopulationDemo(DemoHouse house, Catalogue catalogue, int people, long seed, InstantSource instants) {
        this.house = house;
        this.population = Population.of(people, seed, Day.date(FIRST_MONTH.firstDay()));
        this.sender = house.sender(instants);
        CompletableFuture<LiveApplication> starting = CompletableFuture.supplyAsync(
                () -> {
                    LiveApplication started = house.start(catalogue, clock, instants);
                    started.expect(Long.MAX_VALUE);
                    return started;
                },
                PopulationDemo::startThread);
        population.opening(sender::send);
        sender.flush();
        this.application = result(starting);
        application.expect(sender.sent());
    }

    /** Not one of the common pool's: those do not find Kafka's classes where something else has loaded them. */
    private static void startThread(Runnable task) {
        Thread thread = new Thread(task, "starting");
        thread.setDaemon(true);
        thread.start();
    }

    private static LiveApplication result(CompletableFuture<LiveApplication> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Whether the figures show the history. */
    public boolean isSettled() {
        return application.isSettled();
    }

    /**
     * Lets one day pass.
     *
     * @param takes how long
     * @return whether it was interrupted by {@code stop}
     */
    public boolean passDay(Duration takes, Stop stop) throws InterruptedException {
        clock.moveTo(Day.of(population.currentDay()) + 1);
        List<StatusChange> events = new ArrayList<>();
        population.day(events::add);
        for (int slice = 0; slice < SLICES; slice++) {
            int from = events.size() * slice / SLICES;
            int to = events.size() * (slice + 1) / SLICES;
            events.subList(from, to).forEach(sender::send);
            if (stop.await(takes.dividedBy(SLICES))) {
                return true;
            }
        }
        return false;
    }

    public LiveApplication application() {
        return application;
    }

    public List<String> addresses() {
        return house.addresses(application);
    }
}
