package se.lagesbild.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;

/**
 * Asks brokers who they are. It knocks before it asks, for Kafka's client warns of each address that it cannot reach.
 */
record KafkaProbe(List<String> addresses, Map<String, Object> settings) implements Reachability.Probe {

    private static final Duration KNOCK = Duration.ofSeconds(3);

    @Override
    public void ask(Duration within) throws IOException {
        knock();
        Admin admin = client();
        try {
            int millis = (int) within.toMillis();
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(millis))
                    .nodes()
                    .get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + within.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw new IOException("no answer within " + within.toSeconds() + " s", e);
            }
            throw new KafkaException(
                    "Kafka at " + String.join(",", addresses) + ": "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking Kafka", e);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    /** Kafka says only in the innermost cause which setting it does not like. */
    private Admin client() {
        try {
            return Admin.create(settings);
        } catch (KafkaException e) {
            Throwable cause = Causes.root(e);
            if (isOfLogin(cause)) {
                // Kafka repeats the words that it does not understand, of which a password can be one.
                throw new KafkaException(
                        "Kafka cannot be asked: sasl.jaas.config is not well-formed; its values stand in"
                                + " double quotes, and a semicolon ends it");
            }
            throw new KafkaException("Kafka cannot be asked: " + cause.getMessage(), e);
        }
    }

    private static boolean isOfLogin(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(element -> element.getClassName().endsWith(".JaasConfig"));
    }

    /** One address that can be reached is enough; what is no address is left to Kafka's client, which says so. */
    private void knock() throws IOException {
        IOException failure = null;
        for (String address : addresses) {
            String host = Utils.getHost(address);
            Integer port = Utils.getPort(address);
            if (host == null || port == null) {
                return;
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(host, port), (int) KNOCK.toMillis());
                return;
            } catch (UnknownHostException e) {
                failure = new IOException("there is no host " + host, e);
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
