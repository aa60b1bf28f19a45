package se.lagesbild.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been opened so far; closed in the opposite order, each whatever becomes of the others. Thread-safe. */
public final class Resources implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Resources.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Object closing = new Object();
    private boolean closed;

    /** Adds what was opened last and gives it back; closes it at once if everything is closed already. */
    public <T extends AutoCloseable> T add(T resource) {
        synchronized (opened) {
            if (!closed) {
                opened.push(resource);
                return resource;
            }
        }
        close(resource);
        return resource;
    }

    /** Returns when everything is closed, whoever closes it. */
    @Override
    public void close() {
        synchronized (closing) {
            closeAll();
        }
    }

    private void closeAll() {
        Deque<AutoCloseable> toClose;
        synchronized (opened) {
            closed = true;
            toClose = new ArrayDeque<>(opened);
            opened.clear();
        }
        toClose.forEach(Resources::close);
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOGGER.warn("Closing {} failed", resource.getClass().getSimpleName(), e);
        }
    }
}
