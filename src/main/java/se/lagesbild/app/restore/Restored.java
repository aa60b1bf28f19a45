package se.lagesbild.app.restore;

import java.util.Locale;

/**
 * How much of the state has been restored.
 *
 * @param offsets of all changelogs, of {@code total}; some of them are no records
 * @param records put into the stores
 * @param seconds since it began
 */
public record Restored(long offsets, long total, long records, double seconds) {

    /** Rounded down, so that 100 is the whole. */
    public int percent() {
        return total == 0 ? 100 : (int) (100 * offsets / total);
    }

    /** What is known on the way. */
    String headway() {
        String known = String.format(
                Locale.ROOT,
                "Restoring state: %d %%, %,d records, %,.0f/s",
                percent(),
                records,
                seconds > 0 ? records / seconds : 0);
        return offsets == 0 ? known : known + ", " + time(seconds * (total - offsets) / offsets) + " left";
    }

    /** What is told in the end. */
    String summary() {
        return String.format(Locale.ROOT, "Restored state: %,d records in %s", records, time(seconds));
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
