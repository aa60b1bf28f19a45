package se.lagesbild.cli.option;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads instants such as 2021-04-10T00:00:00Z as milliseconds since 1970-01-01T00:00Z. */
public final class InstantConverter implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new TypeConversionException("'" + text + "' is not an instant such as 2021-04-10T00:00:00Z");
        }
    }
}
