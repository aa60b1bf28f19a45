package se.lagesbild.cli.option;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads days such as 2021-03-15. Years have four digits: days further away would not fit into the arithmetic. */
public final class DayConverter implements ITypeConverter<LocalDate> {

    private static final int LENGTH = 10;

    @Override
    public LocalDate convert(String text) {
        try {
            if (text.length() == LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // told below, as any other text that is none
        }
        throw new TypeConversionException("'" + text + "' is not a day such as 2021-03-15");
    }
}
