package se.lagesbild.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process in good order when it is told to stop by Ctrl-C or SIGTERM: closes everything and exits with status
 * 0, for being stopped is how such a process ends. If closing hangs, it ends all the same.
 */
public final class Stop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(4_500);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AutoCloseable resources;
    private final Thread hook = new Thread(this::stop, "stop");

    private Stop(AutoCloseable resources) {
        this.resources = resources;
    }

    /** From now on, and until it is closed itself, the signals close this. */
    public static Stop closing(AutoCloseable resources) {
        Stop stop = new Stop(resources);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        Signals.exitOnTermination();
        return stop;
    }

    /** What ends without being told to has an exit status of its own. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It has been told to meanwhile.
        }
    }

    private void stop() {
        stopping.countDown();
        Thread closing = new Thread(
                () -> {
                    try {
                        resources.close();
                    } catch (Exception e) {
                        // What can be told has been told by what failed.
                    }
                },
                "closing");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until told to stop, or for so long; gives whether it was told. */
    public boolean await(Duration atMost) throws InterruptedException {
        return stopping.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
