package se.lagesbild.cli;

import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.lagesbild.domain.calendar.Month;

/** Reads months such as 2021-03. */
final class MonthConverter implements ITypeConverter<Month> {

    @Override
    public Month convert(String text) {
        try {
            return Month.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a month such as 2021-03");
        }
    }
}
