package se.lagesbild.simulation;

/**
 * How often registration goes otherwise than it should: what a consumer has to live with. Shares are from 0 to 1.
 *
 * @param late acts that are registered late
 * @param lateness mean days of being late, when late
 * @param amended events that are corrected later: the same event id, another effective day
 * @param voided events that are annulled later, and registered anew under another id
 * @param sentTwice events that arrive twice
 */
public record Faults(double late, double lateness, double amended, double voided, double sentTwice) {

    /** As in a well-kept register. */
    public static Faults usual() {
        return new Faults(0.09, 6, 0.005, 0.003, 0.003);
    }

    /** Everything is registered on its day, once and for all. */
    public static Faults none() {
        return new Faults(0, 0, 0, 0, 0);
    }
}
