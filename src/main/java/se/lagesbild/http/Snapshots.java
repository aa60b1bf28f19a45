package se.lagesbild.http;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;

/** Composes what a stream begins with: all that is shown of a selection. */
record Snapshots(Measures measures, Figures figures, SameDays sameDays, String version) {

    /** Which day and periods the figures are about: an ISO date, and periods such as 2021-03 and 2021-01/2021-02. */
    record DayBody(String today, String current, String previous, String year) {

        static DayBody of(int today) {
            ShownPeriods periods = ShownPeriods.of(Month.of(today));
            return new DayBody(
                    Day.date(today).toString(),
                    periods.current().toString(),
                    periods.previous().toString(),
                    periods.year().toString());
        }
    }

    /**
     * @param at the server's time, an ISO instant; how old {@code updatedAt} is by that clock
     * @param sameDay what the month before, and the month a year before, had come to on the same day
     */
    record SnapshotBody(
            String at,
            String version,
            String today,
            String current,
            String previous,
            String year,
            List<ResultBody> results,
            List<ResultBody> sameDay) {}

    byte[] of(Selection selection) {
        int today = figures.view().today();
        List<ResultBody> results = new ArrayList<>();
        ShownPeriods periods = ShownPeriods.of(Month.of(today));
        measures.all()
                .forEach(measure ->
                        periods.all().forEach(period -> results.addAll(figures.of(measure, period, selection))));
        List<ResultBody> sameDay = measures.all().stream()
                .flatMap(measure -> sameDays.of(measure.id(), selection).stream())
                .toList();
        DayBody day = DayBody.of(today);
        return Message.of(
                "snapshot",
                new SnapshotBody(
                        figures.clock().instant().toString(),
                        version,
                        day.today,
                        day.current,
                        day.previous,
                        day.year,
                        results,
                        sameDay));
    }
}
