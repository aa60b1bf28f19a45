package se.lagesbild.http;

import org.jspecify.annotations.Nullable;

/** How the application is. Asked at each probe, so answers must be quick. */
public interface Health {

    /** Whether the process should be left running; if not, a restart is asked for. */
    State live();

    /** Whether figures are up to date enough to be read. */
    Readiness ready();

    /**
     * Whether it lives.
     *
     * @param reason why not, or null where there is nothing to explain
     */
    record State(boolean up, @Nullable String reason) {

        public static final State UP = new State(true, null);

        public static State down(String reason) {
            return new State(false, reason);
        }
    }
}
