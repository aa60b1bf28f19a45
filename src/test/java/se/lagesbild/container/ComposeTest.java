package se.lagesbild.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compose file agrees with itself and with the project, as far as that can be told without an engine. */
class ComposeTest {

    private static final Path COMPOSE = Path.of("docker/compose.yaml");
    private static final Path STAND_INS = Path.of("docker/test-images/compose.yaml");
    private static final Path NOTHING_PULLED = Path.of("docker/test-images/compose.nothing-pulled.yaml");
    private static final Path PROMETHEUS = Path.of("docker/prometheus/prometheus.yml");

    @Test
    void shouldAgreeWithTheProject() throws IOException {
        assertThat(Composition.faultsOf(Files.readString(COMPOSE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            apache/kafka:4.3.1;            apache/kafka:4.3.0;          kafka: the image is apache/kafka:4.3.0
            lagesbild:0.1.0;               lagesbild:0.0.9;             the image is lagesbild:0.0.9
            grafana/grafana:12.4.0;        grafana/grafana:latest;      grafana: the version of
            read_only: true;               read_only: false;            its root can be written
            cap_drop: [ALL];               cap_drop: [CHOWN];           keeps capabilities
            new-privileges:true;           new-privileges:false;        may get new privileges
            read_only: true;               user: root;                  is not the image's user
            - /tmp:rw;                     - /var/tmp:rw;               has no /tmp
            127.0.0.1:9090:9090;           9090:9090;                   beyond this machine
            127.0.0.1:8082:8080;           127.0.0.1:8080:8080;         is taken
            127.0.0.1:8082:8080;           127.0.0.1:8082:8082;         publishes another port
            HTTP_HOST: 0.0.0.0;            HTTP_HSOT: 0.0.0.0;          unknown setting 'http.hsot'
            STREAMS_SESSION_TIMEOUT_MS;    STREAMS_MADE_UP;             nobody knows streams.made.up
            run/secrets:lagesbild-token};  run/secrets:other};          listens to others without a token
            secrets:/run/secrets:ro;       secrets:/run/else:ro;        listens to others without a token
            stop_grace_period: 30s;        stop_grace_period: 20s;      is killed before
            ID: lagesbild-2;               ID: lagesbild-1;             lagesbild-2: its instance.id is lagesbild-1
            state-2:/var;                  state-1:/var;                shares its state
            ./prometheus:/etc;             ./prometheus2:/etc;          there is no ./prometheus2
            - kafka:/var;                  - kafka2:/var;               volume kafka2 is not declared
            - kafka:/var;                  - ./:/var;                   volume kafka is not used
            SERVERS: kafka:19092;          SERVERS: kafka:9092;         no broker tells others that it is kafka:9092
            http://schema-registry:8081;   http://schema-registry:80;   no registry listens
            - prometheus;                  - promteheus;                waits for promteheus
            '    schemas:\n      condition:'; '    kafka:\n      condition:'; does not wait until schemas is done
            'test: [CMD, bash, -c, "exec 3<> /dev/tcp/localhost/9092"]'; 'retries: 2'; waits for the health of kafka
            'lagesbild-2:\n';              'lagesbild-3:\n';            lagesbild-3: its instance.id
            """)
    void shouldFindWhatIsWrong(String right, String wrong, String fault) throws IOException {
        String text = Files.readString(COMPOSE);
        String seeded = text.replace(unescaped(right), unescaped(wrong));
        assertThat(seeded).isNotEqualTo(text);

        assertThat(Composition.faultsOf(seeded)).anyMatch(found -> found.contains(fault));
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }

    /** What stands in for another registry changes services that there are. */
    @Test
    void shouldPutStandInsInThePlaceOfWhatThereIs() throws IOException {
        List<String> services = Yaml.parse(Files.readString(COMPOSE))
                .mapping("services")
                .names()
                .toList();
        Yaml standIns = Yaml.parse(Files.readString(STAND_INS)).mapping("services");
        Yaml nothingPulled = Yaml.parse(Files.readString(NOTHING_PULLED)).mapping("services");

        assertThat(services).containsAll(standIns.names().toList());
        assertThat(services).containsAll(nothingPulled.names().toList());
        assertThat(standIns.mapping("schema-registry").text("image"))
                .isEqualTo("apicurio/apicurio-registry-mem:"
                        + Pom.of("docker/test-images/pom.xml").property("apicurio.version"));
    }

    @Test
    void shouldScrapeBothInstancesWithTheirToken() throws IOException {
        List<Yaml> jobs = Yaml.parse(Files.readString(PROMETHEUS))
                .mappings("scrape_configs")
                .toList();

        assertThat(jobs).hasSize(1);
        assertThat(jobs.get(0).mappings("static_configs").flatMap(config -> config.list("targets")))
                .containsExactly("lagesbild-1:8080", "lagesbild-2:8080");
        assertThat(jobs.get(0).mapping("authorization").text("credentials_file"))
                .isEqualTo("/run/secrets/lagesbild-token");
    }
}
