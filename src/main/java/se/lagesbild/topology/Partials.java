package se.lagesbild.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Breakdown;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.measure.Tally;

/** One task's sums over its persons, and which of them have changed since they were last sent. */
final class Partials {

    private record Place(Breakdown breakdown, Month month) {}

    private final Tally tally;
    private final List<Set<Place>> changed = new ArrayList<>();
    private int waiting;

    Partials(List<Measure> measures) {
        tally = new Tally(measures);
        measures.forEach(measure -> changed.add(new HashSet<>()));
    }

    /** Adds what persons contribute more than before; a difference may well be negative. */
    void add(Tally difference) {
        tally.addAll(difference);
        for (int measure = 0; measure < changed.size(); measure++) {
            Set<Place> places = changed.get(measure);
            int before = places.size();
            difference.of(measure).forEach((breakdown, steps) -> {
                for (int i = 0; i < steps.size(); i++) {
                    places.add(new Place(breakdown, Month.of(steps.day(i))));
                }
            });
            waiting += places.size() - before;
        }
    }

    /** How many sums have changed and not been sent. */
    int waiting() {
        return waiting;
    }

    /** The sums that changed since the last call, by what they are called; they count as sent. */
    Map<String, List<Block.Sum>> drain() {
        Map<String, List<Block.Sum>> sums = new HashMap<>();
        for (int measure = 0; measure < changed.size(); measure++) {
            Set<Place> places = changed.get(measure);
            if (!places.isEmpty()) {
                Map<Breakdown, StepSeries> series = tally.of(measure);
                List<Block.Sum> drained = new ArrayList<>(places.size());
                places.forEach(place -> drained.add(sum(place, series.get(place.breakdown()))));
                sums.put(tally.measures().get(measure).series(), drained);
                places.clear();
            }
        }
        waiting = 0;
        return sums;
    }

    private static Block.Sum sum(Place place, StepSeries series) {
        Month month = place.month();
        return new Block.Sum(place.breakdown(), month, series.within(month.firstDay(), month.end()));
    }
}
