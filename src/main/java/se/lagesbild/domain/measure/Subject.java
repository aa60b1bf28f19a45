package se.lagesbild.domain.measure;

import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.person.ByDay;
import se.lagesbild.domain.person.Timeline;

/** The person being measured: the timeline, and the breakdown to which each day counts. */
public final class Subject {

    private final Timeline timeline;
    private final ByDay<Breakdown> breakdown;

    public Subject(Timeline timeline) {
        this.timeline = timeline;
        this.breakdown = timeline.profile().map(Breakdown::of);
    }

    public Timeline timeline() {
        return timeline;
    }

    /** The breakdown that the profile at the close of the day gives. */
    Breakdown breakdownOn(int day) {
        return breakdown.on(day);
    }

    /** Calls back for each breakdown with those of the days on which it holds. */
    void forEachBreakdown(DaySet days, BreakdownDays callback) {
        breakdown.forEach((value, start, end) -> {
            DaySet within = days.and(DaySet.of(start, end));
            if (!within.isEmpty()) {
                callback.accept(value, within);
            }
        });
    }

    /** A breakdown and days on which it holds. */
    @FunctionalInterface
    interface BreakdownDays {
        void accept(Breakdown breakdown, DaySet days);
    }
}
