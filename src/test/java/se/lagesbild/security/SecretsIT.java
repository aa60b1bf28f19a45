package se.lagesbild.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.app.Resources;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.testing.ProgramProcess;

/** Whatever is wrong with a secret, it is not told: neither by the command nor in its log. */
class SecretsIT {

    private static final String SECRET = "hush5117";

    @TempDir
    private Path directory;

    private String load(String... settings) throws IOException, InterruptedException {
        Path config = Files.write(directory.resolve("lagesbild.properties"), List.of(settings));
        try (ProgramProcess process = ProgramProcess.start(
                Files.createDirectory(directory.resolve("process")),
                "load",
                "--verbose",
                "--config",
                config.toString(),
                "--events",
                "src/test/resources/cases/T01.jsonl")) {
            assertThat(process.ends(90, TimeUnit.SECONDS)).isTrue();
            assertThat(process.status()).isEqualTo(1);
            return process.told();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=me password=a hush5117;",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=me password=hush5117",
                "org.apache.kafka.common.security.scram.ScramLoginModule required hush5117;",
                "org.apache.kafka.common.security.scram.ScramLoginModule hush5117 username=me;",
                "hush5117"
            })
    void shouldNotRepeatALoginThatIsNotWellFormed(String login) throws Exception {
        try (ServerSocket anything = new ServerSocket(0)) {
            String told = load(
                    "bootstrap.servers=127.0.0.1:" + anything.getLocalPort(),
                    "schema.registry.url=http://127.0.0.1:1",
                    "kafka.security.protocol=SASL_PLAINTEXT",
                    "kafka.sasl.mechanism=SCRAM-SHA-512",
                    "kafka.sasl.jaas.config=" + login);

            assertThat(told).contains("sasl.jaas.config").doesNotContain(SECRET);
        }
    }

    @Test
    void shouldNotRepeatWhatTheRegistryRefuses() throws Exception {
        HttpServer registry = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        registry.createContext("/", exchange -> {
            byte[] body = "{\"error_code\":40101,\"message\":\"wrong\"}".getBytes(UTF_8);
            exchange.sendResponseHeaders(401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        registry.start();
        try (DemoHouse house = new DemoHouse(new Resources(), 0)) {
            String told = load(
                    "bootstrap.servers=" + house.settings().get(SettingKey.BOOTSTRAP_SERVERS),
                    "schema.registry.url=http://127.0.0.1:"
                            + registry.getAddress().getPort(),
                    "max.retries=0",
                    "basic.auth.credentials.source=USER_INFO",
                    "basic.auth.user.info=me:" + SECRET);

            assertThat(told).contains("401").doesNotContain(SECRET);
        } finally {
            registry.stop(0);
        }
    }

    @Test
    void shouldNotRepeatWhatStandsInAFileOfSecrets() throws Exception {
        Path secrets = Files.writeString(directory.resolve("secrets.properties"), "other=" + SECRET + "\n");
        String told = load("bootstrap.servers=a:1", "http.token=${file:" + secrets + ":token}");

        assertThat(told)
                .contains("setting 'http.token': there is nothing at ${file:")
                .doesNotContain(SECRET);
    }
}
