package se.lagesbild.cli.option;

import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.lagesbild.domain.calendar.Month;

/** Reads months such as 2021-03. Years have four digits: months further away would not fit into the arithmetic. */
public final class MonthConverter implements ITypeConverter<Month> {

    private static final int LENGTH = 7;

    @Override
    public Month convert(String text) {
        try {
            if (text.length() == LENGTH) {
                return Month.parse(text);
            }
        } catch (DateTimeParseException e) {
            // told below, as any other text that is none
        }
        throw new TypeConversionException("'" + text + "' is not a month such as 2021-03");
    }
}
