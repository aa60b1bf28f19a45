package se.lagesbild.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.lagesbild.app.SettingKey;
import se.lagesbild.catalogue.CatalogueEntry;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.person.Anomaly;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.replay.manifest.Manifest;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.records.EventHeaders;
import se.lagesbild.wire.registry.RegistrySettings;

/** The reference tables say what the program says of itself. */
class ReferencePagesTest {

    /** Keys of the serde that have no use in the program's configuration. */
    private static final Set<String> NOT_CONFIGURED =
            Set.of("key.subject.name.strategy", "specific.avro.key.type", "specific.avro.value.type");

    private static final Page CONFIGURATION = Page.of("docs/reference/configuration.md");
    private static final Page TOPICS = Page.of("docs/reference/topics.md");
    private static final Page METERS = Page.of("docs/reference/meters.md");

    @Test
    void shouldListEverySetting() {
        List<String> rows = Arrays.stream(SettingKey.values())
                .map(setting -> row(code(setting.key()), code(setting.fallback()), setting.meaning()))
                .toList();

        assertThat(CONFIGURATION.rowsBelow("Lägesbild's own keys")).containsSubsequence(rows);
    }

    @Test
    void shouldListEverySettingOfTheRegistryClient() {
        List<String> rows = RegistrySettings.definition().configKeys().values().stream()
                .filter(key -> !NOT_CONFIGURED.contains(key.name))
                .map(key -> row(code(key.name), code(fallback(key)), key.documentation))
                .toList();

        assertThat(CONFIGURATION.rowsBelow("Schema registry")).containsAll(rows);
        assertThat(CONFIGURATION.text()).contains(NOT_CONFIGURED);
    }

    @Test
    void shouldListEveryTopic() {
        assertThat(firstColumn(TOPICS.rows()))
                .containsAll(new TopicNames("")
                        .all().stream().map(ReferencePagesTest::code).toList());
    }

    @Test
    void shouldListEveryHeader() {
        assertThat(firstColumn(TOPICS.rows()))
                .contains(
                        code(EventHeaders.APPENDED_AT),
                        code(EventHeaders.SINCE),
                        code(EventHeaders.REASON),
                        code(EventHeaders.REDELIVERED),
                        code(EventHeaders.REJECTED_REASON),
                        code(EventHeaders.REJECTED_EXPLANATION),
                        code(EventHeaders.REJECTED_TOPIC),
                        code(EventHeaders.REJECTED_PARTITION),
                        code(EventHeaders.REJECTED_OFFSET));
    }

    @Test
    void shouldListEveryReason() {
        assertThat(firstColumn(TOPICS.rowsBelow("Refused records"))).containsAll(names(Refusal.Reason.values()));
        assertThat(firstColumn(METERS.rowsBelow("Events"))).containsAll(names(Anomaly.values()));
        assertThat(firstColumn(METERS.rowsBelow("Events")))
                .containsAll(names(Arrays.stream(History.Addition.values())
                        .filter(addition -> !addition.changes())
                        .toArray(Enum<?>[]::new)));
    }

    @Test
    void shouldListEveryMeter() {
        Stream<String> shown = METERS.rows().stream().filter(row -> row.startsWith("| `lagesbild_"));
        List<String> firstAndLast =
                shown.map(row -> row.replaceFirst(" \\|.* \\| ", " | ")).toList();

        assertThat(firstAndLast)
                .containsExactlyInAnyOrderElementsOf(Meters.described().entrySet().stream()
                        .map(meter -> row(code(meter.getKey()), meter.getValue()))
                        .toList());
    }

    @Test
    void shouldListEveryKindOfMeasure() {
        assertThat(firstColumn(Page.of("docs/development.md").rowsBelow("Add a measure")))
                .containsAll(CatalogueLoader.shipped().entries().stream()
                        .map(CatalogueEntry::kind)
                        .map(ReferencePagesTest::code)
                        .toList());
    }

    @Test
    void shouldListEveryFieldOfAManifest() {
        assertThat(firstColumn(Page.of("docs/reference/manifest.md").rowsBelow("Fields")))
                .containsSubsequence(
                        fields("", Manifest.class).map(ReferencePagesTest::code).toList());
    }

    /** The names of a record's fields, with those of the records in it. */
    private static Stream<String> fields(String name, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return fields(name, list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> record && record.isRecord()
                ? Arrays.stream(record.getRecordComponents())
                        .flatMap(field -> fields(
                                name.isEmpty() ? field.getName() : name + '.' + field.getName(),
                                field.getGenericType()))
                : Stream.of(name);
    }

    private static List<String> firstColumn(List<String> rows) {
        return rows.stream()
                .map(row -> row.substring("| ".length(), row.indexOf(" |", 2)))
                .toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> code(constant.name())).toList();
    }

    static String row(String... columns) {
        return "| " + String.join(" | ", columns) + " |";
    }

    private static String fallback(ConfigKey key) {
        return key.hasDefault() ? Objects.toString(key.defaultValue, "") : "";
    }

    static String code(@Nullable String text) {
        return text == null || text.isEmpty() ? "" : '`' + text + '`';
    }
}
