package se.lagesbild.chaos.halt;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Where a process ends itself as if it were killed: without a word, and without any of its hooks. */
public enum HaltPoint {
    /** Records have been read and nothing has been done with them. */
    AFTER_POLL,
    /** A history has been stored, and its effect not yet sent. */
    AFTER_STORE,
    /** Sums are on their way to the cells. */
    AT_FORWARD,
    /** A result has been written and not been committed. */
    AT_RESULT,
    /** Everything of a transaction has been written, and it is about to be committed. */
    BEFORE_COMMIT,
    /** A transaction has been committed, and nothing has been done since. */
    AFTER_COMMIT,
    /** State is being restored. */
    IN_RESTORE,
    /** It has been told to stop, and commits what it has done. */
    AT_LAST_COMMIT,
    /** It has been told to stop, and its clients are being closed. */
    IN_CLOSE;

    /** Exit status of a killed process. */
    public static final int KILLED = 137;

    private final AtomicLong left = new AtomicLong(Long.getLong(property(), Long.MAX_VALUE));

    /** The system property that says how many times the point may be reached, the last time included. */
    public String property() {
        return "chaos.halt." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its process has to be told to stop to come there. */
    public boolean isAfterStop() {
        return this == AT_LAST_COMMIT || this == IN_CLOSE;
    }

    void reached() {
        if (left.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
