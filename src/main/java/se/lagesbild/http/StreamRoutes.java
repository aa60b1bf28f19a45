package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.ServiceUnavailableResponse;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * {@code /api/stream}: server-sent events. Not by Javalin's own means, which write blockingly: one reader that has
 * stopped reading would keep all others waiting.
 *
 * @param free how many more may subscribe
 */
record StreamRoutes(Broadcast broadcast, Semaphore free) implements Routes {

    private static final String RETRY_AFTER_SECONDS = "60";

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/stream", this::subscribe);
        routes.head("/api/stream", StreamRoutes::describe);
    }

    private static void describe(Context context) {
        selection(context);
        context.contentType("text/event-stream;charset=utf-8").header("X-Accel-Buffering", "no");
    }

    private static Selection selection(Context context) {
        return Selection.of(Query.of(context, "region", "gender", "municipality"));
    }

    private void subscribe(Context context) {
        describe(context);
        Selection selection = selection(context);
        if (!free.tryAcquire()) {
            context.header(Header.RETRY_AFTER, RETRY_AFTER_SECONDS);
            throw new ServiceUnavailableResponse("Too many subscribe already.");
        }
        context.future(() -> listen(context, selection));
    }

    private CompletableFuture<Void> listen(Context context, Selection selection) {
        try {
            ServletOutputStream out = context.res().getOutputStream();
            Subscriber subscriber = new Subscriber(out, () -> disconnect(context));
            out.setWriteListener(subscriber);
            broadcast.join(selection, subscriber);
            return subscriber.gone().whenComplete((end, failure) -> free.release());
        } catch (IOException e) {
            free.release();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private static void disconnect(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
