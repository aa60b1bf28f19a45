package se.lagesbild.cli.replay;

import java.io.IOException;

/** What a replay counts, and what it does with what comes out. */
interface ReplayTask {

    /** @return the exit status */
    int run(ReplaySource source) throws IOException;
}
