package se.lagesbild.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Measure;

/**
 * What a report is about.
 *
 * @param today the day as of which it is written: the month may not be over
 * @param region code of a county, or null for the whole country
 * @param basis where the figures come from, a sentence for the reader
 */
public record Subject(
        Catalogue catalogue,
        Month month,
        int today,
        Finality finality,
        @Nullable String region,
        String basis) {

    /** @throws IllegalArgumentException if the month has not begun */
    public Subject {
        if (today < month.firstDay()) {
            throw new IllegalArgumentException(month + " has not begun on " + Day.date(today));
        }
    }

    List<Measure> measures() {
        return catalogue.measures();
    }

    boolean isLive() {
        return today < month.end();
    }

    /** The last month that is over, of those up to this one. */
    Month lastComplete() {
        return isLive() ? month.plus(-1) : month;
    }

    /** The first month that the report compares with: January of the year before. */
    public Month earliest() {
        return Month.of(month.year() - 1, 1);
    }
}
