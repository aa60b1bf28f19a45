package se.lagesbild.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.environment.registry.EmbeddedRegistry;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.testing.AgainstReplay;
import se.lagesbild.testing.Writers;

/** Sources with older and newer schemas write into one topic: figures are those of the events, whoever wrote them. */
class MixedWritersTopologyTest {

    private static final String TODAY = "2026-03-31";

    private final EmbeddedRegistry registry = EmbeddedRegistry.start();
    private final Writers writers = new Writers(registry.url(), TopologyFixture.TOPICS.statusChanges());

    @TempDir
    private Path directory;

    private TopologyFixture topology;

    @BeforeEach
    void start() {
        topology = new TopologyFixture(registry, directory, TODAY);
    }

    @AfterEach
    void stop() {
        topology.close();
        writers.close();
        registry.close();
    }

    private void send(StatusChange event, byte[] value) {
        topology.send(event.personId().getBytes(StandardCharsets.UTF_8), value);
    }

    @Test
    void shouldCountTheSameWhoeverWroteTheEvents() {
        List<StatusChange> events = new ArrayList<>(Crowd.ofSeeds(5201, 5225));
        Collections.shuffle(events, new Random(52));

        events.forEach(event -> send(event, writers.bytes(event)));
        topology.settle();

        AgainstReplay replay = new AgainstReplay(CatalogueLoader.shipped(), events, Day.parse(TODAY));
        assertThat(replay.faultsOf(topology.latest().values())).isEmpty();
        assertThat(Arrays.stream(writers.events()).min().orElseThrow()).isGreaterThan(events.size() / 20);
    }

    @Test
    void shouldRefuseWhatOnlyANewerContractHasAndGoOn() {
        StatusChange deregistered = event(1, new Change.Deregistered(DeregistrationReason.OTHER));
        StatusChange decision = event(2, new Change.DecisionMade("STOM", DecisionKind.NEW));
        StatusChange known = event(3, new Change.CategoryChanged("11"));

        send(deregistered, writers.newest().bytes(deregistered, "reason", "RETIRED"));
        send(decision, writers.newest().bytes(decision, "kind", "RENEWAL"));
        send(known, writers.newest().bytes(known, "Moved"));
        send(known, writers.newest().bytes(known));

        assertThat(topology.rejected())
                .extracting(MixedWritersTopologyTest::reason)
                .containsExactly("UNKNOWN_ENUM_VALUE", "UNKNOWN_ENUM_VALUE", "UNDECODABLE");
        assertThat(topology.observer.seen).contains("accepted CATEGORY_CHANGED");
    }

    private static String reason(TestRecord<byte[], byte[]> record) {
        return new String(
                record.headers().lastHeader("lagesbild.rejected.reason").value(), StandardCharsets.UTF_8);
    }

    private static StatusChange event(int number, Change change) {
        return new StatusChange("e" + number, "p", Day.parse("2021-03-01"), 1_614_600_000_000L, change);
    }
}
