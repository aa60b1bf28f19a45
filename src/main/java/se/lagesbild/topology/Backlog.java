package se.lagesbild.topology;

/**
 * Tells whether so much of an input partition waits to be read that what is shown now would be overtaken at once. The
 * application passes it in. Thread-safe.
 */
@FunctionalInterface
public interface Backlog {

    /** Nothing ever waits. */
    Backlog NONE = partition -> false;

    /** @param partition of the input topic, read by this instance */
    boolean waits(int partition);
}
