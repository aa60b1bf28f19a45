package se.lagesbild.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections on which, from one look to the next, no whole request has come and nothing was answered. Jetty's own
 * time-out begins anew with each byte, so who sends one now and then would keep a connection for ever.
 */
final class SlowClients extends AbstractLifeCycle {

    private final Server server;
    private final Duration pace;
    private Map<EndPoint, Headway> before = Map.of();
    private Scheduler.Task next;

    private record Headway(long requests, long answered) {}

    SlowClients(Server server, Duration pace) {
        this.server = server;
        this.pace = pace;
    }

    @Override
    protected synchronized void doStart() {
        schedule();
    }

    private void schedule() {
        next = server.getScheduler().schedule(this::look, pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        if (!isRunning()) {
            return;
        }
        Map<EndPoint, Headway> now = new HashMap<>();
        Arrays.stream(server.getConnectors())
                .flatMap(connector -> connector.getConnectedEndPoints().stream())
                .forEach(each -> {
                    Connection connection = each.getConnection();
                    Headway headway = new Headway(connection.getMessagesIn(), connection.getBytesOut());
                    if (headway.equals(before.get(each))) {
                        each.close();
                    } else {
                        now.put(each, headway);
                    }
                });
        before = now;
        schedule();
    }

    @Override
    protected synchronized void doStop() {
        next.cancel();
    }
}
