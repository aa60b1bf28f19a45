package se.lagesbild.cli;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.lagesbild.cli.option.DayConverter;
import se.lagesbild.cli.option.InstantConverter;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;

/** As of when figures are recomputed from a file. */
final class VintageOptions {

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "With --events: only what was registered by then, 2021-04-10T00:00:00Z for example.")
    private @Nullable Long asOf;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "With --events: the day of the report, which says what is over and what is final. Default: "
                    + "that of --as-of, or of the last registration, or else the day after the month.")
    private @Nullable LocalDate today;

    boolean isGiven() {
        return asOf != null || today != null;
    }

    @Nullable
    Long asOf() {
        return asOf;
    }

    /** The latest instant that counts, milliseconds since 1970-01-01T00:00Z. */
    long latest() {
        return asOf == null ? Long.MAX_VALUE : asOf;
    }

    /** @param lastRegistration of what was read, milliseconds since 1970-01-01T00:00Z */
    int today(Month month, long lastRegistration) {
        if (today != null) {
            return Day.of(today);
        }
        return asOf != null
                ? Day.of(Instant.ofEpochMilli(asOf))
                : Math.max(month.end(), Day.of(Instant.ofEpochMilli(lastRegistration)));
    }
}
