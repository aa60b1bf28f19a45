package se.lagesbild.bench;

import java.util.Locale;

/** What a ratio should come to. */
public record Bar(boolean atLeast, double level) {

    public static Bar atLeast(double level) {
        return new Bar(true, level);
    }

    public static Bar atMost(double level) {
        return new Bar(false, level);
    }

    /** Whether a ratio is good enough, or by how much it is not. */
    public String verdict(double ratio) {
        double distance = (atLeast ? level - ratio : ratio - level) / level;
        return distance <= 0 ? "met" : String.format(Locale.ROOT, "missed by %.1f %%", 100 * distance);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.2f", atLeast ? "at least" : "at most", level);
    }
}
