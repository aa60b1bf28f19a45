package se.lagesbild.domain.measure;

/** Takes what one person contributes to one measure. */
@FunctionalInterface
public interface Contributions {

    /**
     * @param start first day (inclusive) on which it counts
     * @param end day (exclusive) from which it counts no more; {@link se.lagesbild.domain.calendar.Day#FOREVER} if none
     * @param weight persons, decisions or days
     */
    void add(Part part, Breakdown breakdown, int start, int end, int weight);

    /** Adds one person. */
    default void addOne(Part part, Breakdown breakdown, int start, int end) {
        add(part, breakdown, start, end, 1);
    }
}
