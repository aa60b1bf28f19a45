package se.lagesbild.cli.progress;

import java.util.Locale;

/**
 * How far long work has come, in words.
 *
 * @param what the events are, "events read" for example
 * @param done of the total, in whatever unit
 * @param total 0 if it is not known
 */
record Headway(String what, long done, long total, long events, double seconds) {

    private static final int BAR = 20;

    /** A line that fits on an ordinary terminal. */
    String withBar() {
        if (total == 0) {
            return words();
        }
        int filled = (int) (share() * BAR);
        return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + words();
    }

    String words() {
        String counted =
                String.format(Locale.ROOT, "%,d %s, %,.0f/s", events, what, seconds > 0 ? events / seconds : 0);
        if (total == 0) {
            return counted;
        }
        String percent = String.format(Locale.ROOT, "%3d %%, ", (long) (share() * 100));
        // What has hardly begun says nothing of its end.
        return percent + counted + (done == 0 ? "" : ", " + time(seconds / share() - seconds) + " left");
    }

    String summary() {
        return String.format(Locale.ROOT, "%,d %s in %s", events, what, time(seconds));
    }

    /** Never more than the whole: files grow while they are read. */
    private double share() {
        return Math.min(1, (double) done / total);
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
