package se.lagesbild.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long recoveries took, in seconds from the end of a process or the return of the broker. */
final class Times {

    private final List<Double> toReady = new ArrayList<>();
    private final List<Double> toNoLag = new ArrayList<>();

    /** An instance takes up its work after its own end. */
    void recover(Stage stage, Instance instance) {
        recover(stage, instance, instance.endedAt());
    }

    /** @param start when what it has to recover from was done, or over; as {@link System#nanoTime()} tells it */
    void recover(Stage stage, Instance instance, long start) {
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
