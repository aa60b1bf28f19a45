package se.lagesbild.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.calendar.Span;
import se.lagesbild.domain.measure.Family;

/**
 * The monthly follow-up: every measure against its targets, by gender, with its changes.
 *
 * @param lead what a management group needs to know first
 * @param sections in the order of {@link Family}
 * @param periods those longer than the month that are reported with it
 */
public record MonthlyReport(Subject subject, List<LeadPoint> lead, List<Section> sections, List<Period> periods) {

    /** The measures of a family, in the order of the catalogue. */
    record Section(Family family, List<MeasureReport> measures) {}

    /** @throws IllegalArgumentException if there is no figure up to the month */
    public static MonthlyReport of(Subject subject, Figures figures) {
        Reading reading = new Reading(subject, figures);
        if (reading.isEmpty()) {
            throw new IllegalArgumentException("there are no figures of " + subject.month() + " or the year before");
        }
        List<Period> periods = periods(subject);
        List<Section> sections = new ArrayList<>();
        for (Family family : Family.values()) {
            List<MeasureReport> measures = subject.measures().stream()
                    .filter(measure -> measure.family() == family)
                    .map(measure -> MeasureReport.of(measure, subject, periods, reading))
                    .toList();
            if (!measures.isEmpty()) {
                sections.add(new Section(family, measures));
            }
        }
        List<MeasureReport> all = sections.stream()
                .flatMap(section -> section.measures().stream())
                .toList();
        return new MonthlyReport(subject, Lead.of(subject, all), List.copyOf(sections), periods);
    }

    /** The quarter, tertial and year that are over with the month, and the year to date. */
    private static List<Period> periods(Subject subject) {
        Month last = subject.lastComplete();
        Set<Period> periods = new LinkedHashSet<>();
        if (!subject.isLive()) {
            Arrays.stream(Span.values())
                    .filter(span -> span != Span.MONTH)
                    .map(span -> span.endingWith(last))
                    .filter(Objects::nonNull)
                    .forEach(periods::add);
        }
        if (last.year() == subject.month().year()) {
            periods.add(Period.yearTo(last));
        }
        periods.removeIf(Period::isMonth);
        return List.copyOf(periods);
    }

    Stream<MeasureReport> measures() {
        return sections.stream().flatMap(section -> section.measures().stream());
    }
}
