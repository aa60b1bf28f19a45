package se.lagesbild.cli.option;

import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.lagesbild.domain.calendar.Period;

/** Reads periods such as 2021-03, 2021-Q1, 2021-T1, 2021 or 2021-01/2021-05. */
public final class PeriodConverter implements ITypeConverter<Period> {

    private static final int LONGEST = 15;

    @Override
    public Period convert(String text) {
        try {
            if (text.length() <= LONGEST) {
                return Period.parse(text);
            }
        } catch (DateTimeParseException e) {
            // told below, as any other text that is none
        }
        throw new TypeConversionException(
                "'" + text + "' is not a period such as 2021-03, 2021-Q1, 2021-T1, 2021 or 2021-01/2021-05");
    }
}
