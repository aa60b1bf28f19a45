package se.lagesbild.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;
import se.lagesbild.app.LiveStory;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;

/**
 * The story with the application's own image, a broker's and a registry's, on one network. {@code .ci/containers} makes
 * the images, stand-ins of the latter two where they cannot be pulled, and runs this.
 */
@ExtendWith(ImagesAreThere.class)
@Testcontainers(disabledWithoutDocker = true)
class ContainersIT {

    private static final Pom POM = Pom.ofTheProject();
    static final String IMAGE = "lagesbild:" + POM.version();
    static final DockerImageName BROKER_IMAGE =
            DockerImageName.parse("apache/kafka").withTag(POM.property("kafka.version"));
    static final DockerImageName REGISTRY_IMAGE =
            DockerImageName.parse("apicurio/apicurio-registry-mem").withTag(POM.property("apicurio.version"));

    private static final String TOKEN = "a-token-of-this-test";
    private static final String REGISTRY_PATH = "/apis/ccompat/v7";
    private static final int SECONDS_TO_STOP = 30;

    /** Whose containers publish their ports on localhost alone. */
    private static final Network NETWORK = Network.builder()
            .createNetworkCmdModifier(
                    network -> network.withOptions(Map.of("com.docker.network.bridge.host_binding_ipv4", "127.0.0.1")))
            .build();

    @Container
    private static final KafkaContainer KAFKA =
            new KafkaContainer(BROKER_IMAGE).withNetwork(NETWORK).withListener("kafka:19092");

    @Container
    @SuppressWarnings("resource") // the extension closes it
    private static final GenericContainer<?> REGISTRY = new GenericContainer<>(REGISTRY_IMAGE)
            .withNetwork(NETWORK)
            .withNetworkAliases("registry")
            .withExposedPorts(8080)
            .waitingFor(Wait.forHttp(REGISTRY_PATH + "/subjects"));

    @Test
    void shouldTellTheStoryAndStopWell() throws Exception {
        try (HardenedContainer application = new HardenedContainer(IMAGE)) {
            application
                    .withNetwork(NETWORK)
                    .withEnv("LAGESBILD_BOOTSTRAP_SERVERS", "kafka:19092")
                    .withEnv("LAGESBILD_SCHEMA_REGISTRY_URL", "http://registry:8080" + REGISTRY_PATH)
                    .withEnv("LAGESBILD_HTTP_HOST", "0.0.0.0")
                    .withEnv("LAGESBILD_HTTP_TOKEN", TOKEN)
                    .withExposedPorts(8080)
                    .start();

            new LiveStory(settings(), URI.create(address(application)), TOKEN).play();

            assertThat(application.stopWithin(SECONDS_TO_STOP))
                    .as(application.getLogs())
                    .isZero();
        }
    }

    /** How the cluster is reached from here. */
    private static Settings settings() {
        return Settings.of(Map.of(
                SettingKey.BOOTSTRAP_SERVERS.key(),
                KAFKA.getBootstrapServers(),
                Settings.REGISTRY_URL,
                address(REGISTRY) + REGISTRY_PATH));
    }

    private static String address(GenericContainer<?> container) {
        return "http://" + container.getHost() + ":" + container.getMappedPort(8080);
    }
}
