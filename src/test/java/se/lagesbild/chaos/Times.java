package se.lagesbild.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long recoveries took, in seconds from the kill. */
final class Times {

    private final List<Double> toReady = new ArrayList<>();
    private final List<Double> toNoLag = new ArrayList<>();

    /** A process was killed before it is called. */
    void recover(Stage stage, Instance instance) {
        long start = System.nanoTime();
        instance.awaitReady();
        toReady.add(secondsSince(start));
        stage.awaitNoLag();
        toNoLag.add(secondsSince(start));
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    String toReadyText() {
        return text(toReady);
    }

    String toNoLagText() {
        return text(toNoLag);
    }

    /** Median and most. */
    private static String text(List<Double> seconds) {
        if (seconds.isEmpty()) {
            return "";
        }
        List<Double> sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT, "%.1f / %.1f", sorted.get((sorted.size() - 1) / 2), sorted.get(sorted.size() - 1));
    }
}
