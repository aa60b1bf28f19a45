package se.lagesbild.replay.count;

import java.util.List;
import se.lagesbild.domain.person.StatusChange;

/**
 * Counts one person after another. Sums are exact, so that those of several counters can be put together in any order.
 * For one thread.
 *
 * @param <C> the counter itself
 */
public interface PersonCounter<C extends PersonCounter<C>> {

    /** @param events all that were accepted of one person, every version and duplicate, in any order */
    void add(List<StatusChange> events);

    /** Adds what another such counter counted, of other persons. */
    void addAll(C other);
}
