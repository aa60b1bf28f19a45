package se.lagesbild.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.cli.option.EventFileOptions;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.replay.ReplayedResults;
import se.lagesbild.replay.count.Gathering;
import se.lagesbild.replay.count.VintageCounter;
import se.lagesbild.report.Subject;
import se.lagesbild.results.PeriodResults;

/** What a report is written from when the events are in a file. */
final class ReportFromFile {

    private static final Set<Grouping> OF_THE_COUNTRY = EnumSet.of(Grouping.TOTAL, Grouping.GENDER);
    private static final Set<Grouping> OF_REGIONS =
            EnumSet.of(Grouping.TOTAL, Grouping.GENDER, Grouping.REGION, Grouping.GENDER_REGION);

    private final Catalogue catalogue;
    private final Month month;
    private final @Nullable String region;
    private final VintageOptions vintage;
    private final Gathering gathering = new Gathering();
    private boolean anyIsKnown;
    private long lastRegistration = Long.MIN_VALUE;

    ReportFromFile(Catalogue catalogue, Month month, @Nullable String region, VintageOptions vintage) {
        this.catalogue = catalogue;
        this.month = month;
        this.region = region;
        this.vintage = vintage;
    }

    /** @return whether the events are complete enough to go on */
    boolean read(EventFileOptions file, CommandSpec spec) throws IOException {
        boolean complete = file.read(
                catalogue.categories(),
                event -> {
                    gathering.add(event);
                    anyIsKnown |= event.registeredAt() <= vintage.latest();
                    lastRegistration = Math.max(lastRegistration, event.registeredAt());
                },
                spec);
        if (complete && !anyIsKnown) {
            throw new IOException("there are no events to report");
        }
        return complete;
    }

    Subject subject() {
        Long asOf = vintage.asOf();
        String known = asOf == null
                ? "registrations until " + Day.date(Day.of(Instant.ofEpochMilli(lastRegistration)))
                : "what was registered by " + Instant.ofEpochMilli(asOf);
        return new Subject(
                catalogue,
                month,
                vintage.today(month, lastRegistration),
                Finality.DEFAULT,
                region,
                "Recomputed from a file of events: " + known + ". Earlier revisions cannot be told from it.");
    }

    PeriodResults results(Subject subject) {
        List<Measure> counted = catalogue.measures().stream()
                .flatMap(measure -> measure.counted().stream())
                .toList();
        int threads = Runtime.getRuntime().availableProcessors();
        VintageCounter counter = gathering
                .count(() -> new VintageCounter(vintage.latest(), counted, catalogue.categories()), threads)
                .sums();
        ReplayedResults replayed = new ReplayedResults(subject.finality(), subject.today());
        return new PeriodResults(
                replayed.of(counter.tally(), subject.earliest(), month, region == null ? OF_THE_COUNTRY : OF_REGIONS),
                subject.finality());
    }
}
