package se.lagesbild.topology;

/**
 * Which day it is for the measures. The application passes it in: the real day, or the simulated one of a
 * demonstration. Thread-safe.
 */
@FunctionalInterface
public interface LiveClock {

    /** Today, a civil day in Europe/Stockholm. Does not go back. */
    int today();
}
