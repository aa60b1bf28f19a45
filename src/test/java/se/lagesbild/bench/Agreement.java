package se.lagesbild.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** That all answers to a question are the same. The first one is kept, to show how another one differs. */
public final class Agreement {

    private final Path directory;
    private final Map<String, String> hashes = new TreeMap<>();

    /** @param directory for what is kept */
    public Agreement(Path directory) {
        this.directory = directory;
    }

    /** Two answers to a question differ, so that no time is worth comparing. */
    public static final class BrokenException extends Exception {

        private static final long serialVersionUID = 1;

        BrokenException(String message) {
            super(message);
        }
    }

    /**
     * @param answer which is taken away if it is the first one
     * @throws BrokenException if it is not as the first one, showing the first lines that differ
     */
    public void require(String who, String question, String hash, Path answer) throws BrokenException, IOException {
        Path first = directory.resolve(question + ".csv");
        String expected = hashes.putIfAbsent(question, hash);
        if (expected == null) {
            Files.move(answer, first);
        } else if (!expected.equals(hash)) {
            throw new BrokenException(who + " has other figures (>) than there were first (<):\n"
                    + FigureFile.differences(first, answer));
        }
    }

    /** The hash of the answer by question. */
    public Map<String, String> hashes() {
        return hashes;
    }
}
