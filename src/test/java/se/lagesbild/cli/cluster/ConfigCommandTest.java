package se.lagesbild.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.cli.CommandRun;

class ConfigCommandTest {

    @TempDir
    private Path directory;

    private CommandRun run(String properties, String... more) throws IOException {
        Path file = Files.writeString(directory.resolve("lagesbild.properties"), properties);
        String[] arguments = new String[more.length + 3];
        arguments[0] = "config";
        arguments[1] = "--config";
        arguments[2] = file.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return CommandRun.of(arguments);
    }

    /** A line's three columns. */
    private static List<String> row(CommandRun run, String key) {
        return run.lines().stream()
                .map(line -> List.of(line.split(" {2,}", 3)))
                .filter(columns -> columns.get(0).equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not in " + run.out()));
    }

    @Test
    void shouldTellWhereEachSettingComesFrom() throws IOException {
        CommandRun run = run("""
                bootstrap.servers=a:1
                schema.registry.url=http://r
                http.port=1
                kafka.session.timeout.ms=20000
                streams.poll.ms=7
                stream.threads=2
                """, "--port", "9", "--bootstrap-servers", "b:2");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(row(run, "bootstrap.servers")).containsExactly("bootstrap.servers", "command line", "b:2");
        assertThat(row(run, "schema.registry.url")).containsExactly("schema.registry.url", "file", "http://r");
        assertThat(row(run, "http.port")).containsExactly("http.port", "command line", "9");
        assertThat(row(run, "http.host")).containsExactly("http.host", "default", "127.0.0.1");
        assertThat(row(run, "max.retries")).containsExactly("max.retries", "default", "3");
        assertThat(row(run, "streams.poll.ms")).containsExactly("streams.poll.ms", "file", "7");
        assertThat(row(run, "streams.session.timeout.ms"))
                .containsExactly("streams.session.timeout.ms", "file", "20000");
        assertThat(row(run, "streams.max.poll.records")).containsExactly("streams.max.poll.records", "default", "2000");
        assertThat(row(run, "streams.num.stream.threads"))
                .containsExactly("streams.num.stream.threads", "stream.threads", "2");
        assertThat(row(run, "streams.processing.guarantee"))
                .containsExactly("streams.processing.guarantee", "fixed", "exactly_once_v2");
    }

    @Test
    void shouldNotTellSecrets() throws IOException {
        CommandRun run = run("""
                bootstrap.servers=a:1
                schema.registry.url=http://scott:hush@r
                kafka.sasl.jaas.config=Module required username="scott" password="hush";
                kafka.com.example.login.secret=hush
                streams.producer.ssl.key.password=hush
                basic.auth.credentials.source=USER_INFO
                basic.auth.user.info=scott:hush
                """);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out() + run.err()).doesNotContain("hush").doesNotContain("scott");
        assertThat(row(run, "kafka.sasl.jaas.config")).containsExactly("kafka.sasl.jaas.config", "file", "***");
        assertThat(row(run, "schema.registry.url")).containsExactly("schema.registry.url", "file", "http://***@r");
        assertThat(run.err()).contains("'kafka.com.example.login.secret'; it is passed on");
    }

    @Test
    void shouldPrintReferencesAndNotWhatTheyReferTo() throws IOException {
        Path secrets = Files.writeString(directory.resolve("elsewhere.properties"), """
                address=hush:1
                user=scott:hush
                key=hush-hush-hush-hush
                jaas=Module required username="scott" password="hush";
                """);
        CommandRun run = run("""
                bootstrap.servers=${file:FILE:address}
                schema.registry.url=http://r
                basic.auth.credentials.source=USER_INFO
                basic.auth.user.info=${file:FILE:user}
                http.token=${file:FILE:key}
                kafka.sasl.jaas.config=${file:FILE:jaas}
                streams.client.rack=${file:FILE:key}
                streams.consumer.com.example.rack=${file:FILE:key}
                """.replace("FILE", secrets.toString()));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out() + run.err()).doesNotContain("hush").doesNotContain("scott");
        assertThat(row(run, "bootstrap.servers"))
                .containsExactly("bootstrap.servers", "file", "${file:" + secrets + ":address}");
        assertThat(row(run, "streams.consumer.com.example.rack"))
                .containsExactly("streams.consumer.com.example.rack", "file", "${file:" + secrets + ":key}");
        assertThat(row(run, "http.token")).containsExactly("http.token", "file", "***");
        assertThat(row(run, "kafka.sasl.jaas.config")).containsExactly("kafka.sasl.jaas.config", "file", "***");
    }

    @Test
    void shouldNotTellWhatIsNotUsableEither() throws IOException {
        Path secrets = Files.writeString(directory.resolve("elsewhere.properties"), "key=hush\n");
        CommandRun run = run("""
                bootstrap.servers=a:1
                schema.registry.url=${file:FILE:key}
                http.port=${file:FILE:key}
                max.retries=${file:FILE:key}
                streams.commit.interval.ms=${file:FILE:key}
                application.id=${file:FILE:key}
                """.replace("FILE", secrets.toString()));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out() + run.err()).doesNotContain("hush");
        assertThat(run.err()).contains("http.port", "max.retries", "commit.interval.ms");
    }

    @Test
    void shouldTellOfAReferenceToNothing() throws IOException {
        CommandRun run = run("http.token=${env:NOBODY_HAS_SET_THIS}\n");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "lagesbild: setting 'http.token': there is nothing at ${env:NOBODY_HAS_SET_THIS}");
    }

    @Test
    void shouldTellWhatCannotBeUsed() throws IOException {
        CommandRun run = run("""
                schema.registry.url=http://r
                max.retries=many
                http.port=99999
                stop.seconds=0
                streams.commit.interval.ms=soon
                streams.processing.guarantee=at_least_once
                """);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("setting 'bootstrap.servers' is missing")
                .contains("max.retries")
                .contains("setting 'http.port' is '99999', not a whole number from 0 to 65535")
                .contains("setting 'stop.seconds' is '0', not a whole number from 1 to 3600")
                .contains("'streams.processing.guarantee' has no effect");
        assertThat(row(run, "streams.commit.interval.ms"))
                .containsExactly("streams.commit.interval.ms", "file", "soon");
    }

    @Test
    void shouldRefuseWhatIsUnknown() throws IOException {
        CommandRun run = run("kafka.secruity.protocol=SSL\n");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualToIgnoringNewLines("lagesbild: unknown setting 'kafka.secruity.protocol'; did you mean "
                        + "'kafka.security.protocol'? Kafka's own settings begin with kafka. or streams.");
    }
}
