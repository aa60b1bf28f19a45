package se.lagesbild.app;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.KafkaException;

/**
 * Sees whether anybody answers at one of the registry's addresses. What the answer is, and whether it can be trusted, is
 * left to the registry's client, which knows user and certificates.
 */
record RegistryProbe(List<String> addresses) implements Reachability.Probe {

    private static final Duration AT_MOST = Duration.ofSeconds(5);

    @Override
    public void ask(Duration within) throws IOException {
        IOException failure = null;
        for (String address : addresses) {
            try {
                ask(address);
                return;
            } catch (SSLException answersOtherwise) {
                return;
            } catch (HttpConnectTimeoutException e) {
                failure = new IOException("cannot be reached", e);
            } catch (HttpTimeoutException e) {
                failure = new IOException("no answer within " + AT_MOST.toSeconds() + " s", e);
            } catch (ConnectException e) {
                failure = new IOException("cannot be reached", e);
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void ask(String address) throws IOException {
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(AT_MOST).build();
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(AT_MOST).build();
            client.send(request, BodyHandlers.discarding());
        } catch (IllegalArgumentException e) {
            // No address: left to the registry's client, which says so without printing a password.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking the schema registry", e);
        }
    }
}
