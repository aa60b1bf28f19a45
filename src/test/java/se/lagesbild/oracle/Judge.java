package se.lagesbild.oracle;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.StatusChange;

/** Compares a calculation with the reference on random histories, and explains the first difference. */
final class Judge {

    private final Calculation suspect;
    private final Collection<String> measures;

    Judge(Calculation suspect, Collection<String> measures) {
        this.suspect = suspect;
        this.measures = measures;
    }

    /** A disagreement about the history of a seed, told with the smallest history that shows it; null: they agree. */
    @Nullable
    String verdict(long seed) {
        RandomHistory history = RandomHistory.of(seed);
        Disagreement found = judge(history.delivered(), history, measures, history.days());
        return found == null ? null : explain(history, found);
    }

    /** Whether there is a disagreement about the history of a seed. */
    boolean disagrees(long seed) {
        RandomHistory history = RandomHistory.of(seed);
        return judge(history.delivered(), history, measures, history.days()) != null;
    }

    private @Nullable Disagreement judge(
            List<StatusChange> delivered, RandomHistory history, Collection<String> measures, List<Integer> days) {
        return Disagreement.first(suspect, measures, delivered, history.asOf(), days);
    }

    private String explain(RandomHistory history, Disagreement found) {
        List<String> measure = List.of(found.measure());
        List<Integer> day = List.of(found.day());
        List<StatusChange> smallest =
                Shrinking.minimal(history.delivered(), events -> judge(events, history, measure, day) != null);
        Disagreement smallestFound = Objects.requireNonNull(judge(smallest, history, measure, day));
        return "seed " + history.seed() + (history.asOf() == null ? "" : " as of " + history.asOf()) + ": "
                + smallestFound + "\n" + JsonLines.write(smallest);
    }
}
