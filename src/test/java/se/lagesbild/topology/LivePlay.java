package se.lagesbild.topology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Breakdown;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.environment.registry.EmbeddedRegistry;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.testing.AgainstReplay;

/**
 * Hostile histories arrive in the live topology while days and months pass, at last without any event; and there is
 * what a former start of the source left behind. In the end everything shown must be what a replay gives.
 */
final class LivePlay {

    private static final int FIRST_DAY = Day.parse("2018-12-17");
    private static final int LAST_EVENTS_DAY = Day.parse("2026-03-31");
    private static final int LAST_DAY = Day.parse("2026-09-09");
    private static final int PORTIONS = 15;

    private final List<StatusChange> events;
    private final AgainstReplay replay;

    LivePlay(long firstSeed, long lastSeed) {
        events = new ArrayList<>(Crowd.ofSeeds(firstSeed, lastSeed));
        Collections.shuffle(events, new Random(firstSeed));
        replay = new AgainstReplay(CatalogueLoader.shipped(), events, LAST_DAY);
    }

    /** What is wrong in the end. */
    List<String> faults(EmbeddedRegistry registry, Path stateDirectory, Map<String, Object> settings) {
        try (TopologyFixture topology = new TopologyFixture(
                registry, stateDirectory, Day.date(FIRST_DAY).toString(), settings)) {
            topology.sendBlock("turnover-to-work", leftBehind());
            for (int portion = 0; portion < PORTIONS; portion++) {
                topology.dayIs(FIRST_DAY + (LAST_EVENTS_DAY - FIRST_DAY) * portion / PORTIONS);
                topology.send(
                        events.subList(events.size() * portion / PORTIONS, events.size() * (portion + 1) / PORTIONS));
                topology.settle();
            }
            for (int day = LAST_EVENTS_DAY; day <= LAST_DAY; day += 18) {
                topology.dayIs(day);
                topology.settle();
            }
            return replay.faultsOf(topology.latest().values());
        }
    }

    private static Block leftBehind() {
        Month june = Month.of(2019, 6);
        StepSeries steps = new StepSeries();
        steps.addStep(june.firstDay(), 3, 5);
        Block.Sum sum = new Block.Sum(new Breakdown(Gender.MAN, "0580", "B"), june, steps);
        return new Block(0, 1, true, false, 0, List.of(sum));
    }
}
