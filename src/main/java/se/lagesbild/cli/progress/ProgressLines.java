package se.lagesbild.cli.progress;

import java.time.Duration;

/** How {@link Progress} looks. Called by one thread at a time. */
interface ProgressLines {

    /** When it is shown first. */
    Duration first();

    /** How often it is shown then. */
    Duration interval();

    void show(Headway headway);

    /** Called once, also if nothing was shown. */
    void end(Headway headway);
}
