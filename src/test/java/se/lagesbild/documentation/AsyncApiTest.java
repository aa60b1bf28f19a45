package se.lagesbild.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import se.lagesbild.app.Settings;
import se.lagesbild.app.TopicSetup;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.avro.StatusChange;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.records.EventHeaders;

/** The description of the topics in AsyncAPI says what the program does. */
class AsyncApiTest {

    private static final Path FILE = Path.of("docs/reference/asyncapi.yaml");
    private static final TopicNames TOPICS = new TopicNames("");

    private final JsonNode document = read();

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(FILE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<JsonNode> channels() {
        return document.get("channels").valueStream();
    }

    private static String address(JsonNode channel) {
        return channel.get("address").asText();
    }

    @Test
    void shouldDescribeEveryTopicAndNoOther() {
        assertThat(channels().map(AsyncApiTest::address)).containsExactlyInAnyOrderElementsOf(TOPICS.all());
    }

    @Test
    void shouldTellHowTopicsAreMade() {
        Map<String, NewTopic> wanted = TopicSetup.wanted(Settings.of(Map.of())).stream()
                .collect(Collectors.toMap(NewTopic::name, topic -> topic));

        assertThat(channels()).isNotEmpty().allSatisfy(channel -> {
            NewTopic topic = wanted.get(address(channel));
            JsonNode kafka = channel.at("/bindings/kafka");
            assertThat(configuration(kafka.get("topicConfiguration"))).isEqualTo(topic.configs());
            // That of the events is a setting.
            if (!address(channel).equals(TOPICS.statusChanges())) {
                assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.numPartitions());
            }
        });
    }

    private static Map<String, String> configuration(JsonNode described) {
        return described.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().isArray()
                                ? entry.getValue()
                                        .valueStream()
                                        .map(JsonNode::asText)
                                        .collect(Collectors.joining(","))
                                : entry.getValue().asText()));
    }

    @Test
    void shouldGiveEachTopicTheSchemaOfItsValues() throws IOException {
        for (JsonNode channel : channels().toList()) {
            String topic = address(channel);
            JsonNode payload = message(channel).get("payload");
            boolean results = topic.startsWith("measures.");
            assertThat(payload.has("schema")).as(topic).isEqualTo(results || topic.equals(TOPICS.statusChanges()));
            if (payload.has("schema")) {
                String file = payload.at("/schema/$ref").asText();
                Schema schema = new Schema.Parser()
                        .parse(FILE.resolveSibling(file).normalize().toFile());
                assertThat(schema.getFullName())
                        .as(topic)
                        .isEqualTo((results ? MeasureResult.getClassSchema() : StatusChange.getClassSchema())
                                .getFullName());
            }
        }
    }

    /** Each topic has one kind. */
    private JsonNode message(JsonNode channel) {
        assertThat(channel.get("messages")).hasSize(1);
        return document.at(
                channel.get("messages").iterator().next().get("$ref").asText().substring(1));
    }

    @Test
    void shouldDescribeEveryHeaderAndNoOther() throws IllegalAccessException {
        Set<String> described = document.at("/components/messages")
                .valueStream()
                .flatMap(message -> message.at("/headers/properties").properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(described).isEqualTo(headers());
        assertThat(document.findValue("lagesbild.rejected.reason")
                        .get("enum")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactly(Arrays.stream(Refusal.Reason.values())
                        .map(Refusal.Reason::name)
                        .toArray(String[]::new));
    }

    private static Set<String> headers() throws IllegalAccessException {
        Set<String> headers = new TreeSet<>();
        for (Field constant : EventHeaders.class.getFields()) {
            headers.add((String) constant.get(null));
        }
        return headers;
    }

    @Test
    void shouldReferToWhatThereIs() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(Files.exists(FILE.resolveSibling(reference))).isTrue();
            }
        });
    }

    @Test
    void shouldSayWhoUsesEachTopic() {
        List<String> used = document.get("operations")
                .valueStream()
                .map(operation -> operation.at("/channel/$ref").asText())
                .toList();

        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(document.get("channels").properties().stream()
                        .map(channel -> "#/channels/" + channel.getKey())
                        .toList());
    }

    @Test
    void shouldHaveTheVersionOfTheProgram() throws IOException {
        assertThat(document.get("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>lagesbild</artifactId>\n  <version>"
                        + document.at("/info/version").asText() + "</version>");
    }
}
