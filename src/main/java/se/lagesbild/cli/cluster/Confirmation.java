package se.lagesbild.cli.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Asks before something is removed that cannot be brought back.
 *
 * @param answers what is typed
 * @param isTerminal whether anybody types
 * @param questions where questions go
 */
record Confirmation(BufferedReader answers, boolean isTerminal, PrintWriter questions) {

    /**
     * Whether somebody has typed the word.
     *
     * @throws IllegalStateException if there is nobody
     */
    boolean isGiven(String word) throws IOException {
        if (!isTerminal) {
            throw new IllegalStateException("nobody can be asked, for standard input is no terminal: --yes goes on");
        }
        questions.print("Type " + word + " to remove all this: ");
        questions.flush();
        return word.equals(answers.readLine());
    }
}
