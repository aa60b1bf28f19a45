package se.lagesbild.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Somebody who listens to the stream. Never blocks whoever sends: what the connection does not take yet waits here, and
 * since a newer message about a subject takes the place of an older one, no more waits than there are subjects.
 */
final class Subscriber implements WriteListener {

    private static final Object HEARTBEAT = new Object();
    /** A comment for whatever is in between, and an event because a page is not shown comments. */
    private static final byte[] BEAT =
            ": heartbeat\nevent: heartbeat\ndata: {}\n\n".getBytes(StandardCharsets.US_ASCII);

    private final ServletOutputStream out;
    private final Runnable disconnect;
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final Map<Object, byte[]> waiting = new LinkedHashMap<>();
    private boolean open;
    private boolean unflushed;

    /** @param disconnect ends the connection at once, whatever is on its way */
    Subscriber(ServletOutputStream out, Runnable disconnect) {
        this.out = out;
        this.disconnect = disconnect;
    }

    /** Completes when the connection has ended. */
    CompletableFuture<Void> gone() {
        return gone;
    }

    /** Sends the message, in place of one about the same subject that has not left yet. */
    synchronized void send(Object subject, byte[] message) {
        waiting.put(subject, message);
        write();
    }

    /** Sends the message in place of all that have not left yet. */
    synchronized void sendAnew(Object subject, byte[] message) {
        waiting.keySet().removeIf(other -> other != HEARTBEAT);
        send(subject, message);
    }

    /** Shows both ends that the connection lives. If the heartbeat before has not left, it does not: it is dropped. */
    synchronized void heartbeat() {
        if (waiting.containsKey(HEARTBEAT)) {
            disconnect.run();
            close();
        } else {
            send(HEARTBEAT, BEAT);
        }
    }

    void close() {
        gone.complete(null);
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        write();
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    /** Each write and flush must be preceded by isReady; after it says no, onWritePossible continues. */
    private void write() {
        try {
            while (open && !gone.isDone() && (unflushed || !waiting.isEmpty()) && out.isReady()) {
                if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    unflushed = true;
                    out.write(takeWaiting());
                }
            }
        } catch (IOException e) {
            close();
        }
    }

    private byte[] takeWaiting() {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        waiting.values().forEach(batch::writeBytes);
        waiting.clear();
        return batch.toByteArray();
    }
}
