package se.lagesbild.http;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * What others can take of this server. Requests have no body that would be read, and a line and headers of 8 KiB.
 *
 * @param heartbeat how often the stream shows that it lives
 * @param patience a connection on which nothing is asked and nothing answered for so long, or twice as long, is ended;
 *     longer than the heartbeat, which answers subscribers
 * @param connections further ones wait to be accepted
 * @param subscribers further ones are refused
 */
record Limits(Duration heartbeat, Duration patience, int connections, int subscribers) {

    static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(15), 1000, 500);

    private static final int HEADER_BYTES = 8 * 1024;
    private static final int THREADS = 32;
    private static final int IDLE_THREADS = 4;
    private static final int IDLE_MILLIS = 60_000;

    void applyTo(JavalinConfig config) {
        config.jetty.threadPool = new QueuedThreadPool(THREADS, IDLE_THREADS, IDLE_MILLIS);
        config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(HEADER_BYTES));
        config.jetty.modifyServer(this::applyTo);
    }

    private void applyTo(Server server) {
        server.addBean(new NetworkConnectionLimit(connections, server));
        server.addBean(new SlowClients(server, patience));
    }
}
