package se.lagesbild.cli.progress;

import java.io.PrintWriter;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how far long work has come: on a terminal as a line that is written over and in the end
 * removed, elsewhere as a line now and then. Work of a moment shows nothing.
 *
 * <p>Any thread may report; whoever comes when it is time to show something does so, and nobody waits for it.
 */
public final class Progress implements AutoCloseable {

    private final String what;
    private final long total;
    private final ProgressLines lines;
    private final LongSupplier nanos;
    private final long start;
    private final LongAdder done = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final ReentrantLock showing = new ReentrantLock();
    private volatile long next;
    private boolean closed;
    private @Nullable ExitHook hook;

    /**
     * @param what the events are, "events read" for example
     * @param total how much there is to be done, in any unit; 0 if that is not known
     */
    public Progress(String what, long total, PrintWriter err) {
        this(what, total, Terminal.isStandardError() ? new ProgressBar(err) : new ProgressLog(err), System::nanoTime);
    }

    Progress(String what, long total, ProgressLines lines, LongSupplier nanos) {
        this.what = what;
        this.total = total;
        this.lines = lines;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.next = start + lines.first().toNanos();
    }

    /** So much more is done, of the total, and so many more events. */
    public void add(long moreDone, long moreEvents) {
        done.add(moreDone);
        events.add(moreEvents);
        long now = nanos.getAsLong();
        if (now - next >= 0 && showing.tryLock()) {
            try {
                show(now);
            } finally {
                showing.unlock();
            }
        }
    }

    private void show(long now) {
        if (!closed && now - next >= 0) {
            next = now + lines.interval().toNanos();
            if (hook == null) {
                hook = ExitHook.of(this::close);
            }
            lines.show(headway(now));
        }
    }

    private Headway headway(long now) {
        return new Headway(what, done.sum(), total, events.sum(), (now - start) / 1e9);
    }

    /** The work has ended, well or not; Ctrl-C comes here too. */
    @Override
    public void close() {
        showing.lock();
        try {
            if (!closed) {
                closed = true;
                lines.end(headway(nanos.getAsLong()));
                if (hook != null) {
                    hook.remove();
                }
            }
        } finally {
            showing.unlock();
        }
    }
}
