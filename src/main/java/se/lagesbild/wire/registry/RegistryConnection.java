package se.lagesbild.wire.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks the registry over HTTP: every address in turn, and all of them again after a while. */
final class RegistryConnection implements AutoCloseable {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    private final RegistryAddresses addresses;
    private final Backoff backoff;
    private final Duration readTimeout;
    private final @Nullable String authorization;
    private final HttpClient client;

    RegistryConnection(RegistrySettings settings) {
        addresses = settings.addresses();
        backoff = settings.backoff();
        readTimeout = settings.duration(RegistrySettings.READ_TIMEOUT);
        authorization = settings.authorization();
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.duration(RegistrySettings.CONNECT_TIMEOUT));
        RegistryTls.context(settings.ofRegistry()).ifPresent(builder::sslContext);
        client = builder.build();
    }

    /**
     * Asks with GET, or with POST if there is a body.
     *
     * @return what a registry said: a result, or a verdict on the question
     * @throws RegistryUnavailableException if no address gave such an answer
     */
    RegistryAnswer ask(String path, @Nullable String body) {
        String problem = "";
        for (int attempt = 0; attempt <= backoff.retries(); attempt++) {
            if (attempt > 0) {
                pause(backoff.delayMillis(attempt - 1, ThreadLocalRandom.current()));
            }
            for (URI address : addresses.fromLastGood()) {
                try {
                    RegistryAnswer answer = exchange(address, path, body);
                    if (!answer.mayPass()) {
                        addresses.answered(address);
                        return checked(answer, address);
                    }
                    problem = address + " answered " + answer.status();
                } catch (IOException failure) {
                    problem = address + ": " + failure.getMessage();
                }
            }
        }
        int attempts = backoff.retries() + 1;
        throw new RegistryUnavailableException(
                "Schema registry unavailable after " + attempts + " attempt(s): " + problem);
    }

    private static RegistryAnswer checked(RegistryAnswer answer, URI address) {
        if (answer.isOk() || answer.isVerdict()) {
            return answer;
        }
        throw new RegistryUnavailableException(
                answer.isAccessRefused()
                        ? "Schema registry at " + address + " refuses access (" + answer.status() + ")"
                        : "No schema registry answers at " + address + " (status " + answer.status() + ")");
    }

    /** The registry's clock, to the second, by the first address that answers anything; empty if it does not tell. */
    Optional<Instant> clock() {
        for (URI address : addresses.fromLastGood()) {
            try {
                return response(address, "/config", null)
                        .headers()
                        .firstValue("Date")
                        .map(RegistryConnection::instant);
            } catch (IOException tryTheNext) {
                // Whoever asks for the clock has asked for more before, and been told.
            }
        }
        return Optional.empty();
    }

    private static @Nullable Instant instant(String date) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private RegistryAnswer exchange(URI address, String path, @Nullable String body) throws IOException {
        HttpResponse<String> response = response(address, path, body);
        return RegistryAnswer.of(response.statusCode(), response.body());
    }

    private HttpResponse<String> response(URI address, String path, @Nullable String body) throws IOException {
        CompletableFuture<HttpResponse<String>> pending =
                client.sendAsync(request(URI.create(address + path), body), BodyHandlers.ofString());
        try {
            // The client's own time-out for requests covers the headers only, and a body can hang too.
            return pending.get(readTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hangs) {
            throw new IOException("no answer within " + readTimeout.toMillis() + " ms", hangs);
        } catch (ExecutionException failure) {
            throw new IOException("cannot be asked, " + failure.getCause(), failure);
        } catch (InterruptedException interrupted) {
            throw stopped();
        } finally {
            pending.cancel(true);
        }
    }

    private HttpRequest request(URI uri, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", MEDIA_TYPE + ", application/json");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (body != null) {
            request.header("Content-Type", MEDIA_TYPE).POST(BodyPublishers.ofString(body));
        }
        return request.build();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw stopped();
        }
    }

    private static RegistryUnavailableException stopped() {
        Thread.currentThread().interrupt();
        return new RegistryUnavailableException("Interrupted while asking the schema registry");
    }

    /** Ends the HTTP client's threads where Java lets one (from 21 on); before, they end when it is garbage. */
    @Override
    public void close() {
        if (client instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception failure) {
                throw new IllegalStateException("the HTTP client cannot be closed", failure);
            }
        }
    }

    @Override
    public String toString() {
        return addresses.toString();
    }
}
