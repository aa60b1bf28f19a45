package se.lagesbild.cli.option;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations such as 30s, 5m or 1h30m: longer than nothing, and not longer than anybody waits. */
public final class DurationConverter implements ITypeConverter<Duration> {

    /** A hundred years. */
    public static final Duration LONGEST = Duration.ofDays(36_500);

    @Override
    public Duration convert(String text) {
        try {
            Duration duration = Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
            if (duration.compareTo(Duration.ZERO) > 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // told below, as any other text that is none
        }
        throw new TypeConversionException("'" + text + "' is not a time such as 30s or 5m");
    }
}
