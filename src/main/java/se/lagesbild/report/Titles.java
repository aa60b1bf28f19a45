package se.lagesbild.report;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Period;

/** The words around the figures, the same in Markdown and HTML. */
record Titles(Subject subject) {

    static final String SHAPES = Light.MET.shape() + " met, " + Light.NOT_MET.shape() + " not met, "
            + Light.YEAR_RUNS.shape() + " cannot be judged yet, " + Light.NO_VALUE.shape()
            + " no value. A shape beside women's or men's figure is for a level of their own.";
    static final String ROUNDING =
            "Figures are exact and tested exactly against targets; one decimal is shown. Changes "
                    + "are those of the exact figures (pp: percentage points). The column Women − men shows by how much women's "
                    + "share is higher, and of counts the share that are women.";

    String title() {
        return "Monthly follow-up, " + CalendarWords.month(subject.month());
    }

    String swedishTitle() {
        return "Månadsuppföljning " + CalendarWords.swedish(subject.month());
    }

    /** Whom it is about. */
    String area() {
        String code = subject.region();
        if (code == null) {
            return "The whole country";
        }
        @Nullable
        String name =
                subject.catalogue().places().regionName(code, subject.month().firstDay());
        return (name == null ? "Region" : name) + " (" + code + ")";
    }

    String sincePrevious() {
        return "Since " + CalendarWords.name(subject.month().plus(-1));
    }

    String sinceLastYear() {
        return "Since " + CalendarWords.month(subject.month().plus(-12));
    }

    static String sinceLastYear(Period period) {
        return "Since the same period of " + (period.year() - 1);
    }

    /** The period, and whether it is the year to date. */
    static String of(Period period) {
        boolean toDate = !period.isWholeYear()
                && period.first().equals(Period.yearTo(period.last()).first());
        return CalendarWords.period(period) + (toDate ? " (year to date)" : "");
    }
}
