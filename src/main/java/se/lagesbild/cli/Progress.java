package se.lagesbild.cli;

import java.io.PrintWriter;

/** Shows how long work is going, on standard error and only where somebody looks at it. */
final class Progress {

    private static final long EVERY = 1 << 14;

    private final String what;
    private final PrintWriter err;
    private final boolean watched = System.console() != null;
    private final long start = System.nanoTime();
    private long count;

    Progress(String what, PrintWriter err) {
        this.what = what;
        this.err = err;
    }

    /** One more is done. */
    void count() {
        count++;
        if (watched && count % EVERY == 0) {
            show();
        }
    }

    private void show() {
        double seconds = (System.nanoTime() - start) / 1e9;
        err.printf("\r%,d %s, %,.0f a second ", count, what, count / seconds);
        err.flush();
    }

    /** Leaves a clean line. */
    void end() {
        if (watched && count >= EVERY) {
            show();
            err.println();
        }
    }
}
