package se.lagesbild.cli.progress;

import java.io.PrintWriter;
import java.time.Duration;

/** Lines for a file or a log, few enough to be read there. */
final class ProgressLog implements ProgressLines {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final PrintWriter err;
    private boolean shown;

    ProgressLog(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Duration first() {
        return INTERVAL;
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public void show(Headway headway) {
        shown = true;
        print(headway.words().strip());
    }

    @Override
    public void end(Headway headway) {
        if (shown) {
            print(headway.summary());
        }
    }

    private void print(String line) {
        err.println("lagesbild: " + line);
        err.flush();
    }
}
