package se.lagesbild.cli.progress;

import java.io.PrintWriter;
import java.time.Duration;

/**
 * One line of a terminal, written over and over. Carriage returns and spaces are all it takes, which every terminal knows;
 * there are no colours.
 */
final class ProgressBar implements ProgressLines {

    /** A longer line would wrap, and a wrapped line cannot be written over. */
    private static final int WIDTH = 79;

    private final PrintWriter err;
    private int width;

    ProgressBar(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Duration first() {
        return Duration.ofMillis(500);
    }

    @Override
    public Duration interval() {
        return Duration.ofMillis(200);
    }

    @Override
    public void show(Headway headway) {
        String line = headway.withBar();
        String shown = line.substring(0, Math.min(line.length(), WIDTH));
        err.print("\r" + shown + " ".repeat(Math.max(0, width - shown.length())));
        err.flush();
        width = shown.length();
    }

    @Override
    public void end(Headway headway) {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}
