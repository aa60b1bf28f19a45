package se.lagesbild.app.restore;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.jspecify.annotations.Nullable;

/**
 * Follows how the state comes back from its changelogs, and tells of it every ten seconds and in the end. What is
 * restored at one time is one whole, whatever tasks it belongs to. Thread-safe.
 */
public final class Restoration implements StateRestoreListener {

    private static final long EVERY = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanos;
    private final Consumer<String> told;
    private final Map<TopicPartition, Changelog> changelogs = new HashMap<>();
    private long records;
    private long began;
    private long next;

    /** Offsets of one changelog partition: those to restore, and those restored. */
    private record Changelog(long first, long end, long reached) {

        boolean isOver() {
            return reached >= end;
        }

        Changelog reached(long offset) {
            return new Changelog(first, end, Math.min(end, Math.max(reached, offset)));
        }
    }

    /**
     * @param nanos a clock
     * @param told is given the lines
     */
    public Restoration(LongSupplier nanos, Consumer<String> told) {
        this.nanos = nanos;
        this.told = told;
    }

    /** How far it has come, or null if nothing is being restored. */
    public synchronized @Nullable Restored now() {
        return changelogs.values().stream().allMatch(Changelog::isOver) ? null : restored();
    }

    private Restored restored() {
        long done = 0;
        long total = 0;
        for (Changelog each : changelogs.values()) {
            done += each.reached() - each.first();
            total += each.end() - each.first();
        }
        return new Restored(done, total, records, (nanos.getAsLong() - began) / 1e9);
    }

    @Override
    public synchronized void onRestoreStart(TopicPartition partition, String store, long first, long end) {
        if (changelogs.isEmpty()) {
            records = 0;
            began = nanos.getAsLong();
            next = began + EVERY;
        }
        changelogs.put(partition, new Changelog(first, Math.max(first, end), first));
    }

    @Override
    public synchronized void onBatchRestored(TopicPartition partition, String store, long last, long count) {
        records += count;
        changelogs.computeIfPresent(partition, (key, changelog) -> changelog.reached(last + 1));
        tellIfDue();
    }

    /** To be called now and then, for nobody else does while nothing comes. */
    public synchronized void tellIfDue() {
        if (now() != null && nanos.getAsLong() - next >= 0) {
            next = nanos.getAsLong() + EVERY;
            told.accept(restored().headway());
        }
    }

    @Override
    public synchronized void onRestoreEnd(TopicPartition partition, String store, long count) {
        changelogs.computeIfPresent(partition, (key, changelog) -> changelog.reached(changelog.end()));
        endIfOver();
    }

    /** The task has gone to somebody else, or is closed. */
    @Override
    public synchronized void onRestoreSuspended(TopicPartition partition, String store, long count) {
        changelogs.remove(partition);
        endIfOver();
    }

    private void endIfOver() {
        if (changelogs.values().stream().allMatch(Changelog::isOver)) {
            if (records > 0) {
                told.accept(restored().summary());
            }
            changelogs.clear();
        }
    }
}
