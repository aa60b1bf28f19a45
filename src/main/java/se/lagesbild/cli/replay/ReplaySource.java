package se.lagesbild.cli.replay;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.lagesbild.replay.count.Counted;
import se.lagesbild.replay.count.PersonCounter;
import se.lagesbild.replay.manifest.ReadSource;

/** A history that a replay counts: the same one each time. */
interface ReplaySource extends AutoCloseable {

    /** What will be read, for people, in one line; null where the command line says it all. */
    default @Nullable String plan() {
        return null;
    }

    /**
     * Reads and counts, showing progress, and tells what was left out, the first time.
     *
     * @param counters makes a counter for each thread
     * @return null if the history is not good enough to count, which has been told
     */
    <C extends PersonCounter<C>> @Nullable Counted<C> count(Supplier<C> counters) throws IOException;

    /** What was read, for a manifest; to be asked when it has been counted. */
    ReadSource read();

    @Override
    void close();
}
