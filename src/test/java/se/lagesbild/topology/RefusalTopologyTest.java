package se.lagesbild.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.domain.person.Refusal.Reason;
import se.lagesbild.environment.registry.EmbeddedRegistry;
import se.lagesbild.testing.Unacceptable;

/** Every reason there is to refuse a record is met, named, and told to the meters. */
class RefusalTopologyTest {

    /** An event in Avro cannot lack a field, have another, or be of another type. */
    private static final Set<Reason> OF_FILES =
            EnumSet.of(Reason.ILL_TYPED_FIELD, Reason.UNKNOWN_FIELD, Reason.UNKNOWN_TYPE);

    @TempDir
    private Path stateDirectory;

    @Test
    void shouldMeetEveryReason() {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start();
                TopologyFixture topology = new TopologyFixture(registry, stateDirectory, "2021-03-31")) {
            List<Unacceptable> records = Unacceptable.all("somebody", topology::bytes);
            records.forEach(record -> topology.send(record.key(), record.value()));

            List<TestRecord<byte[], byte[]>> rejected = topology.rejected();

            List<String> reasons =
                    records.stream().map(record -> record.reason().name()).toList();
            assertThat(rejected)
                    .extracting(record -> header(record, "lagesbild.rejected.reason"))
                    .containsExactlyElementsOf(reasons);
            assertThat(rejected)
                    .extracting(record -> header(record, "lagesbild.rejected.explanation"))
                    .noneMatch(explanation -> explanation.contains("somebody"));
            assertThat(topology.observer.seen)
                    .containsExactlyElementsOf(
                            reasons.stream().map(reason -> "rejected " + reason).toList());
            assertThat(records.stream().map(Unacceptable::reason).collect(Collectors.toSet()))
                    .isEqualTo(EnumSet.complementOf(EnumSet.copyOf(OF_FILES)));
        }
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
