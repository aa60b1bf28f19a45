package se.lagesbild.replay.count;

/**
 * What a replay comes to.
 *
 * @param sums over all persons
 * @param events what they were counted from
 */
public record Counted<C extends PersonCounter<C>>(C sums, EventCounts events) {

    /** Both, put together in this one's sums. */
    public Counted<C> plus(Counted<C> other) {
        sums.addAll(other.sums);
        return new Counted<>(sums, events.plus(other.events));
    }

    /** The same, with what else was read. */
    public Counted<C> andRead(EventCounts others) {
        return new Counted<>(sums, events.plus(others));
    }
}
