package se.lagesbild.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether figures are up to date enough to be read, and what the application is doing if not.
 *
 * @param percent how far it has come, from 0 to 100; null where that is not known, or nothing to be known
 * @param reason a line for people, or null where there is nothing to explain
 */
public record Readiness(
        State state, @Nullable Integer percent, @Nullable String reason) {

    public static final Readiness READY = new Readiness(State.RUNNING, null, null);

    /** What it is doing; a contract, in small letters. */
    public enum State {
        /** It does not work yet, or has not yet read the results. */
        STARTING,
        /** Stored state comes back from the cluster. */
        RESTORING,
        /** Figures are computed from a history. */
        COMPUTING,
        /** The group distributes the work. */
        REBALANCING,
        /** Figures can be read. */
        RUNNING,
        /** It has been told to stop. */
        STOPPING,
        /** It cannot go on. */
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Readiness not(State state, String reason) {
        return new Readiness(state, null, reason);
    }

    public boolean isReady() {
        return state == State.RUNNING;
    }
}
