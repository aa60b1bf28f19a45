package se.lagesbild.app.live;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A thread that looks at something now and then, and keeps no process alive. */
final class DaemonTimer {

    private DaemonTimer() {}

    /** @param name of the thread */
    static ScheduledExecutorService named(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
