package se.lagesbild.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.lagesbild.wire.registry.RegistryStub.error;
import static se.lagesbild.wire.registry.RegistryStub.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.wire.registry.RegistryStub.Reply;
import se.lagesbild.wire.registry.RegistryStub.Request;

class RegistryClientTest {

    private static final Reply A_STRING = json(200, "{\"schema\":\"\\\"string\\\"\"}");
    private static final Schema STRING = Schema.create(Schema.Type.STRING);
    private static final Map<String, String> SHORT = Map.of(RegistrySettings.READ_TIMEOUT, "100");

    @Test
    void shouldAskOnceForEachId() {
        try (RegistryStub stub = new RegistryStub(A_STRING);
                RegistryClient client = stub.client(Map.of())) {
            client.schema(7);
            client.schema(7);
            client.schema(8);

            assertThat(stub.requests()).extracting(Request::path).containsExactly("/schemas/ids/7", "/schemas/ids/8");
        }
    }

    @Test
    void shouldAskOnceForManyCallersAtATime() throws Exception {
        int callers = 8;
        CountDownLatch calling = new CountDownLatch(callers);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        Reply onceAllCall = exchange -> {
            calling.await();
            A_STRING.to(exchange);
        };
        try (RegistryStub stub = new RegistryStub(onceAllCall);
                RegistryClient client = stub.client(Map.of())) {
            List<Future<Schema>> schemas = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                schemas.add(threads.submit(() -> {
                    calling.countDown();
                    return client.schema(7);
                }));
            }

            for (Future<Schema> schema : schemas) {
                assertThat(schema.get()).isEqualTo(STRING);
            }
            assertThat(stub.requests()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldTakeWhatAnotherHasRegisteredAtTheSameMoment() {
        Reply refusesASecond = exchange -> (exchange.getRequestURI().getPath().endsWith("/versions")
                        ? error(409, 409)
                        : json(200, "{\"id\":3}"))
                .to(exchange);
        try (RegistryStub stub = new RegistryStub(refusesASecond);
                RegistryClient client = stub.client(Map.of())) {
            assertThat(client.register("a", STRING)).isEqualTo(3);
        }
    }

    @Test
    void shouldRegisterOnceForEachSubjectAndSchema() {
        try (RegistryStub stub = new RegistryStub(json(200, "{\"id\":3}"));
                RegistryClient client = stub.client(Map.of(RegistrySettings.NORMALIZE, "true"))) {
            assertThat(client.register("a b/c", STRING)).isEqualTo(3);
            assertThat(client.register("a b/c", Schema.create(Schema.Type.STRING)))
                    .isEqualTo(3);

            assertThat(stub.requests())
                    .containsExactly(new Request(
                            "/subjects/a%20b%2Fc/versions?normalize=true", "{\"schema\":\"\\\"string\\\"\"}", "null"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40401, 40402, 40403})
    void shouldSayThatASchemaIsUnknown(int code) {
        try (RegistryStub stub = new RegistryStub(error(404, code));
                RegistryClient client = stub.client(Map.of())) {
            assertThatThrownBy(() -> client.schema(7))
                    .isInstanceOf(UnknownSchemaException.class)
                    .hasMessageContaining("told so");
            assertThat(stub.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"409, 409", "422, 42201"})
    void shouldSayThatASchemaIsRefused(int status, int code) {
        try (RegistryStub stub = new RegistryStub(error(status, code));
                RegistryClient client = stub.client(Map.of())) {
            assertThatThrownBy(() -> client.register("s", STRING))
                    .isInstanceOf(RefusedSchemaException.class)
                    .hasMessageContaining("told so");
            assertThat(stub.requests())
                    .extracting(Request::path)
                    .containsExactly("/subjects/s/versions", "/subjects/s");
        }
    }

    /** Confluent's registry gives a list, Apicurio a text, and others may give nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"messages\":[\"one\",\"two\"] | one, two",
                "\"reason\":\"one, two\" | one, two",
                "\"reason\":null | the registry gives no reason"
            })
    void shouldSayWhyASchemaWouldBeRefused(String answered, String reasons) {
        try (RegistryStub stub = new RegistryStub(json(200, "{\"is_compatible\":false," + answered + "}"));
                RegistryClient client = stub.client(Map.of())) {
            assertThat(String.join(", ", client.incompatibilities("s", STRING))).isEqualTo(reasons);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 408})
    void shouldAskAgainWhenTheRegistryIsInTrouble(int status) {
        try (RegistryStub stub = new RegistryStub(error(status, 50001), error(status, 50001), A_STRING);
                RegistryClient client = stub.client(Map.of())) {
            assertThat(client.schema(7)).isEqualTo(STRING);
        }
    }

    @Test
    void shouldGiveUpAfterItsRetriesAndRememberNothing() {
        try (RegistryStub stub = new RegistryStub(error(500, 50001));
                RegistryClient client = stub.client(Map.of())) {
            assertThatThrownBy(() -> client.schema(7))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .isNotInstanceOf(SerializationException.class)
                    .hasMessage("Schema registry unavailable after 3 attempt(s): " + stub.url() + " answered 500");
            assertThat(stub.requests()).hasSize(3);

            stub.replies(A_STRING);

            assertThat(client.schema(7)).isEqualTo(STRING);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405, 302})
    void shouldNotBlameTheRecordNorAskAgainWhenWronglyConfigured(int status) {
        try (RegistryStub stub = new RegistryStub(json(status, "<html>no registry</html>"));
                RegistryClient client = stub.client(Map.of())) {
            assertThatThrownBy(() -> client.schema(7))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining(String.valueOf(status));
            assertThat(stub.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>log in</html>", "{\"status\":\"ok\"}", ""})
    void shouldNotTakeSomethingElseForASchema(String answer) {
        try (RegistryStub stub = new RegistryStub(json(200, answer));
                RegistryClient client = stub.client(Map.of())) {
            assertThatThrownBy(() -> client.schema(7)).isInstanceOf(RegistryUnavailableException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldNotWaitForEver(boolean afterHeaders) {
        try (RegistryStub stub = new RegistryStub();
                RegistryClient client = stub.client(SHORT)) {
            stub.replies(stub.hang(afterHeaders));

            assertThatThrownBy(() -> client.schema(7))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("no answer within 100 ms");
        }
    }

    @Test
    void shouldSayThatNobodyListens() {
        RegistryStub stub = new RegistryStub(A_STRING);
        stub.close();

        try (RegistryClient client = stub.client(Map.of())) {
            assertThatThrownBy(() -> client.schema(7))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining(stub.url());
        }
    }

    @Test
    void shouldGoOnToTheNextAddressAndStayThere() {
        try (RegistryStub broken = new RegistryStub(error(503, 50301));
                RegistryStub sound = new RegistryStub(A_STRING);
                RegistryClient client = new RegistryClient(
                        RegistrySettings.of(RegistryStub.settings(broken.url() + ", " + sound.url() + "/", SHORT)))) {
            client.schema(7);
            client.schema(8);

            assertThat(broken.requests()).hasSize(1);
            assertThat(sound.requests()).hasSize(2);
        }
    }

    @Test
    void shouldSayWhoItIs() {
        try (RegistryStub stub = new RegistryStub(A_STRING)) {
            String withUser = stub.url().replace("//", "//user:p%40ss@");
            assertThat(authorization(stub, withUser, Map.of())).isEqualTo("Basic dXNlcjpwQHNz");
            assertThat(authorization(stub, stub.url(), Map.of("bearer.auth.token", "t")))
                    .isEqualTo("Bearer t");
            Map<String, String> configured = Map.of(
                    "basic.auth.credentials.source", "USER_INFO", "schema.registry.basic.auth.user.info", "user:p@ss");
            assertThat(authorization(stub, stub.url(), configured)).isEqualTo("Basic dXNlcjpwQHNz");
        }
    }

    private static String authorization(RegistryStub stub, String url, Map<String, String> more) {
        try (RegistryClient client = new RegistryClient(RegistrySettings.of(RegistryStub.settings(url, more)))) {
            client.schema(7);
            return stub.requests().get(stub.requests().size() - 1).authorization();
        }
    }

    @Test
    void shouldNeverPrintAPassword() {
        try (RegistryStub stub = new RegistryStub(error(401, 401))) {
            String url = stub.url().replace("//", "//user:secret@");
            try (RegistryClient client =
                    new RegistryClient(RegistrySettings.of(RegistryStub.settings(url, Map.of())))) {
                assertThatThrownBy(() -> client.schema(7)).hasMessageNotContaining("secret");
                assertThat(client).asString().contains(stub.url()).doesNotContain("secret");
            }
        }
    }

    @Test
    void shouldNotTakeAnotherKindOfSchemaForAnOutage() {
        try (RegistryStub stub =
                        new RegistryStub(json(200, "{\"schema\":\"syntax = 'proto3';\",\"schemaType\":\"PROTOBUF\"}"));
                RegistryClient client = stub.client(Map.of())) {
            assertThatThrownBy(() -> client.schema(7))
                    .isInstanceOf(SerializationException.class)
                    .hasMessage("Schema 7 is no Avro schema that stands on its own");
        }
    }
}
