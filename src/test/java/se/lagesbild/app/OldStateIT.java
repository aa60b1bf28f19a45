package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.testing.AgainstReplay;
import se.lagesbild.testing.Facts;

/** The state that earlier versions stored is opened by this one, and means the same. The events themselves are not there. */
class OldStateIT {

    private static final Path STATES = Path.of("src/test/resources/state");
    private static final Duration WAIT = Duration.ofSeconds(60);

    private final Resources resources = new Resources();
    private DemoHouse house;
    private TopicProbe probe;

    static List<Path> states() throws IOException {
        try (Stream<Path> states = Files.list(STATES)) {
            return states.filter(Files::isDirectory).toList();
        }
    }

    @BeforeEach
    void start() {
        house = new DemoHouse(resources, 0);
        probe = new TopicProbe(house.settings());
    }

    @AfterEach
    void stop() {
        probe.close();
        resources.close();
    }

    private void open() {
        HistoryDemo demo = new HistoryDemo(house, LateHistory.CATALOGUE, 0, LateHistory.TODAY, Clock.systemUTC());
        await().atMost(WAIT).until(() -> demo.application().isReady());
    }

    @ParameterizedTest
    @MethodSource("states")
    void shouldCountTheHistoriesThatWereStored(Path state) throws Exception {
        StoredState.in(state).histories().restoreTo(house.settings());
        requireTheFiguresOf(state);
    }

    /** The changelogs would tell something else. */
    @ParameterizedTest
    @MethodSource("states")
    void shouldOpenTheDirectoryOfHistories(Path state) throws Exception {
        StoredState.in(state).histories().madeUnknown().restoreTo(house.settings());
        StoredState.unpackTo(house.settings(), state);
        requireTheFiguresOf(state);
    }

    private void requireTheFiguresOf(Path state) throws Exception {
        AgainstReplay replay = new AgainstReplay(LateHistory.CATALOGUE, StoredState.events(state), LateHistory.TODAY);

        open();

        await().atMost(WAIT)
                .untilAsserted(
                        () -> assertThat(replay.faultsOf(probe.latestResults().values()))
                                .isEmpty());
    }

    /** The figures published before are known to be so: only what one further event changes is published. */
    @ParameterizedTest
    @MethodSource("states")
    void shouldGoOnWhereItWas(Path state) throws Exception {
        List<StatusChange> before = StoredState.events(state);
        StatusChange further = new StatusChange(
                "further",
                before.get(0).personId() + "-another",
                Day.parse("2023-05-02"),
                1_683_000_000_000L,
                new Change.Enrolled("11", Facts.woman().profile()));
        List<StatusChange> after = new ArrayList<>(before);
        after.add(further);
        StoredState.in(state).restoreTo(house.settings());
        Set<String> changed = differing(figures(before), figures(after));

        open();
        TopicsOfEvents.send(house.settings(), List.of(further));

        await().atMost(WAIT)
                .untilAsserted(() -> assertThat(probe.latestResults().keySet()).isEqualTo(changed));
        Map<String, Figure> expected = figures(after);
        for (Result result : probe.latestResults().values()) {
            assertThat(result.figure()).isEqualTo(expected.get(AgainstReplay.key(result)));
        }
    }

    private static Map<String, Figure> figures(List<StatusChange> events) {
        return new AgainstReplay(LateHistory.CATALOGUE, events, LateHistory.TODAY).figures();
    }

    private static Set<String> differing(Map<String, Figure> some, Map<String, Figure> others) {
        Set<String> keys = new HashSet<>(some.keySet());
        keys.addAll(others.keySet());
        keys.removeIf(key -> Objects.equals(some.get(key), others.get(key)));
        return keys;
    }
}
