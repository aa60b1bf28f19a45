package se.lagesbild.domain.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Timeline;

/**
 * The sum of persons' contributions, by measure and breakdown. Sums are exact and do not depend on order: whoever was
 * added can be taken away again without a trace. Mutable, for one thread.
 */
public final class Tally {

    private final List<Measure> measures;
    private final List<Map<Breakdown, StepSeries>> sums;

    public Tally(List<Measure> measures) {
        this.measures = measures;
        this.sums = new ArrayList<>(measures.size());
        measures.forEach(measure -> sums.add(new HashMap<>()));
    }

    /** Adds one person. Of whom no event counts is nobody, not somebody who lacks every property. */
    public void add(Timeline timeline) {
        addTimes(timeline, 1);
    }

    /** Takes away what {@link #add} added. */
    public void subtract(Timeline timeline) {
        addTimes(timeline, -1);
    }

    private void addTimes(Timeline timeline, int sign) {
        if (timeline.events().isEmpty()) {
            return;
        }
        Subject subject = new Subject(timeline);
        for (int i = 0; i < measures.size(); i++) {
            measures.get(i).kind().contribute(subject, new Addition(sums.get(i), sign));
        }
    }

    /** Adds what one person contributes, mostly in one breakdown. */
    private static final class Addition implements Contributions {

        private final Map<Breakdown, StepSeries> sum;
        private final int sign;
        private @Nullable Breakdown latest;
        private @Nullable StepSeries series;

        Addition(Map<Breakdown, StepSeries> sum, int sign) {
            this.sum = sum;
            this.sign = sign;
        }

        @Override
        public void add(Part part, Breakdown breakdown, int start, int end, int weight) {
            StepSeries its = series;
            if (its == null || !breakdown.equals(latest)) {
                latest = breakdown;
                its = series(sum, breakdown);
                series = its;
            }
            its.add(part, start, end, sign * weight);
        }
    }

    /** Adds the sums of a tally of the same measures. */
    public void addAll(Tally other) {
        for (int i = 0; i < measures.size(); i++) {
            Map<Breakdown, StepSeries> sum = sums.get(i);
            other.sums
                    .get(i)
                    .forEach((breakdown, series) -> series(sum, breakdown).addAll(series));
        }
    }

    public List<Measure> measures() {
        return measures;
    }

    /** The series of a measure by breakdown; the measure is given by its index in {@link #measures()}. */
    public Map<Breakdown, StepSeries> of(int measure) {
        return sums.get(measure);
    }

    /** The series of a measure by the cells of a grouping. */
    public Map<Cell, StepSeries> of(int measure, Grouping grouping) {
        Map<Cell, StepSeries> cells = new HashMap<>();
        sums.get(measure)
                .forEach((breakdown, series) -> cells.computeIfAbsent(
                                grouping.cellOf(breakdown), any -> new StepSeries())
                        .addAll(series));
        return cells;
    }

    private static StepSeries series(Map<Breakdown, StepSeries> sum, Breakdown breakdown) {
        return sum.computeIfAbsent(breakdown, any -> new StepSeries());
    }
}
