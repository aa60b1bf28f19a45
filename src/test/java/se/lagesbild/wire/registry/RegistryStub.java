package se.lagesbild.wire.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A registry that answers as it is told, and remembers what it was asked. */
final class RegistryStub implements AutoCloseable {

    /** An answer to one request. */
    interface Reply {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    record Request(String path, String body, String authorization) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile List<Reply> replies;

    /** @param replies the first request gets the first, and so on; the last serves all the rest */
    RegistryStub(Reply... replies) {
        this.replies = List.of(replies);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static Reply json(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static Reply error(int status, int code) {
        return json(status, "{\"error_code\":" + code + ",\"message\":\"told so\"}");
    }

    /** No answer at all, or none after the headers, until the stub is closed. */
    Reply hang(boolean afterHeaders) {
        return exchange -> {
            if (afterHeaders) {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().flush();
            }
            closed.await();
        };
    }

    void replies(Reply... others) {
        replies = List.of(others);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Request> requests() {
        return requests;
    }

    /** A client for this stub whose time-outs and waits are short. */
    RegistryClient client(Map<String, String> more) {
        return new RegistryClient(RegistrySettings.of(settings(url(), more)));
    }

    static Map<String, Object> settings(String urls, Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(
                Map.of(RegistrySettings.URL, urls, RegistrySettings.RETRIES, "2", RegistrySettings.RETRY_WAIT, "1"));
        settings.putAll(more);
        return settings;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            requests.add(new Request(exchange.getRequestURI().toString(), body, String.valueOf(authorization)));
            replies.get(Math.min(requests.size(), replies.size()) - 1).to(exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
