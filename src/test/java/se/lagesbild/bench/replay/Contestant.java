package se.lagesbild.bench.replay;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One of those that are timed in turn.
 *
 * @param name in Markdown
 * @param question what it answers: all that answer the same must give the same figures, each time; null: nothing
 * @param events how many it reads
 */
record Contestant(String name, @Nullable String question, long events, Work work) {

    /** What is timed. */
    interface Work {

        /**
         * @param csv where figures are written
         * @return their hash
         */
        String run(Path csv) throws Exception;
    }
}
