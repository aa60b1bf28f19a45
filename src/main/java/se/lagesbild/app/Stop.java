package se.lagesbild.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Exit;

/**
 * Ends the process in good order when it is told to stop by Ctrl-C or SIGTERM: closes everything and exits with status
 * 0, for being stopped is how such a process ends. If closing hangs, it ends all the same.
 */
public final class Stop {

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Resources resources = new Resources();
    private final Thread hook = new Thread(this::stop, "stop");

    /** What goes on until it is told to stop. */
    public interface Work {

        /**
         * @param resources whatever is opened is added to it; it is closed at the end, or earlier when told to stop
         * @return the exit status if it ends by itself
         */
        int with(Resources resources, Stop stop) throws Exception;
    }

    private final Duration patience;

    private Stop(Duration patience) {
        this.patience = patience;
    }

    /**
     * Does the work and gives its exit status: its own, or 0 if it was told to stop, whatever that broke.
     *
     * @param patience how long closing may take
     */
    public static int whenTold(Duration patience, Work work) throws Exception {
        Stop stop = new Stop(patience);
        try {
            Runtime.getRuntime().addShutdownHook(stop.hook);
        } catch (IllegalStateException e) {
            return 0; // told to already
        }
        try {
            return stop.status(work);
        } finally {
            stop.forget();
        }
    }

    private int status(Work work) throws Exception {
        try (resources) {
            return work.with(resources, this);
        } catch (Exception e) {
            if (isStopping()) {
                return 0;
            }
            throw e;
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It has been told to meanwhile.
        }
    }

    private void stop() {
        stopping.countDown();
        Thread closing = new Thread(resources::close, "closing");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (closing.isAlive()) {
            // A broker that finds its directory gone would end the process with a status of its own.
            Exit.setHaltProcedure((status, message) -> {});
            resources.removeDirectories();
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
