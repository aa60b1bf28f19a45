package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.testing.AgainstReplay;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Person;

/** Who starts when everything has been read waits for nobody: also where no further event ever comes to a partition. */
class RevisionAfterRestartIT {

    private static final Duration WAIT = Duration.ofSeconds(30);

    @Test
    void shouldReviseFinalMonthsAtOnce() throws Exception {
        List<StatusChange> late =
                Person.of("late").enrolled("2022-01-10", "11", Facts.woman()).events();
        List<StatusChange> all = new ArrayList<>(LateHistory.EVENTS);
        all.addAll(late);
        AgainstReplay replay = new AgainstReplay(LateHistory.CATALOGUE, all, LateHistory.TODAY);
        try (Resources resources = new Resources()) {
            DemoHouse house = new DemoHouse(resources, 0);
            TopicProbe probe = resources.add(new TopicProbe(house.settings()));
            TopicsOfEvents.send(house.settings(), LateHistory.EVENTS);
            HistoryDemo first = demo(house, LateHistory.EVENTS.size());
            await().atMost(WAIT).until(first::isSettled);
            first.application().close();

            HistoryDemo second = demo(house, 0);
            await().atMost(WAIT).until(() -> second.application().isReady());
            TopicsOfEvents.send(house.settings(), late);

            await().atMost(WAIT)
                    .untilAsserted(() -> assertThat(
                                    replay.faultsOf(probe.latestResults().values()))
                            .isEmpty());
            assertThat(probe.latestResults().values()).anyMatch(result -> result.status() == Result.Status.REVISED);
        }
    }

    private static HistoryDemo demo(DemoHouse house, int events) {
        return new HistoryDemo(house, LateHistory.CATALOGUE, events, LateHistory.TODAY, Clock.systemUTC());
    }
}
