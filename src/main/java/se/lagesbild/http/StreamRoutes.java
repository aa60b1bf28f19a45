package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * {@code /api/stream}: server-sent events. Not by Javalin's own means, which write blockingly: one reader that has
 * stopped reading would keep all others waiting.
 */
record StreamRoutes(Broadcast broadcast) implements Routes {

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
        context.future(() -> listen(context, selection));
    }

    private CompletableFuture<Void> listen(Context context, Selection selection) {
        try {
            ServletOutputStream out = context.res().getOutputStream();
            Subscriber subscriber = new Subscriber(out, () -> disconnect(context));
            out.setWriteListener(subscriber);
            broadcast.join(selection, subscriber);
            return subscriber.gone();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
