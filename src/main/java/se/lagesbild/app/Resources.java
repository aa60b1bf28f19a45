package se.lagesbild.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lagesbild.environment.TemporaryDirectory;

/**
 * What has been opened so far; closed in the opposite order, each whatever becomes of the others. It can be closed at
 * any moment, also while something is being opened. Thread-safe.
 */
public final class Resources implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Deque<TemporaryDirectory> directories = new ArrayDeque<>();
    private final Object closing = new Object();
    private int opening;
    private boolean closed;

    /**
     * Opens something and adds it; meanwhile closing waits, so that nothing half open is left behind.
     *
     * @throws IllegalStateException if everything is closed already
     */
    public <T extends AutoCloseable> T open(Supplier<T> resource) {
        synchronized (opened) {
            requireOpen();
            opening++;
        }
        try {
            T result = resource.get();
            synchronized (opened) {
                opened.push(result);
            }
            return result;
        } finally {
            synchronized (opened) {
                opening--;
                opened.notifyAll();
            }
        }
    }

    /**
     * Adds what was opened last and gives it back.
     *
     * @throws IllegalStateException if everything is closed already; then this is closed, too
     */
    public <T extends AutoCloseable> T add(T resource) {
        synchronized (opened) {
            if (!closed) {
                opened.push(resource);
                return resource;
            }
        }
        close(resource);
        throw closedAlready();
    }

    /** Makes a temporary directory, which is removed when all else is closed. */
    public Path directory(String prefix) {
        synchronized (opened) {
            requireOpen();
            TemporaryDirectory directory = TemporaryDirectory.create(prefix);
            directories.push(directory);
            return directory.path();
        }
    }

    /** Returns when everything is closed, whoever closes it. */
    @Override
    public void close() {
        synchronized (closing) {
            awaitNothingOpening().forEach(Resources::close);
            removeDirectories();
        }
    }

    /** For an end that does not wait for what hangs: directories do not stay behind, even if they are in use. */
    void removeDirectories() {
        synchronized (opened) {
            closed = true;
            directories.forEach(Resources::close);
            directories.clear();
        }
    }

    private Deque<AutoCloseable> awaitNothingOpening() {
        synchronized (opened) {
            closed = true;
            try {
                while (opening > 0) {
                    opened.wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Deque<AutoCloseable> toClose = new ArrayDeque<>(opened);
            opened.clear();
            return toClose;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw closedAlready();
        }
    }

    private static IllegalStateException closedAlready() {
        return new IllegalStateException("stopped while starting");
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            Logger logger = LoggerFactory.getLogger(Resources.class);
            logger.warn("Closing {} failed", resource.getClass().getSimpleName(), e);
        }
    }
}
