package se.lagesbild.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.environment.registry.EmbeddedRegistry;

/** Holding the live topology against a replay is worth something only if it fails when something is wrong. */
class SeededTopologyBugsTest {

    private static final LivePlay PLAY = new LivePlay(2001, 2005);

    private static EmbeddedRegistry registry;

    @TempDir
    private Path stateDirectory;

    @BeforeAll
    static void startRegistry() {
        registry = EmbeddedRegistry.start();
    }

    @AfterAll
    static void stopRegistry() {
        registry.close();
    }

    static List<SeededTopologyBug> bugs() {
        return List.of(
                new SeededTopologyBug(
                        "one block in five is dropped",
                        Names.TIMELINES,
                        WrongProcessors.sending(WrongProcessors::droppingSome)),
                new SeededTopologyBug(
                        "the last sum of a block is lost",
                        Names.TIMELINES,
                        WrongProcessors.sending(WrongProcessors::losingTheLastSum)),
                new SeededTopologyBug(
                        "sums are increments", Names.TIMELINES, WrongProcessors.sending(WrongProcessors::increments)),
                new SeededTopologyBug(
                        "former generations are not forgotten",
                        Names.TIMELINES,
                        WrongProcessors.sending(WrongProcessors::neverComplete)),
                new SeededTopologyBug(
                        "histories are stored without effect on the sums",
                        Names.TIMELINES,
                        WrongProcessors::storingSomeWithoutEffect),
                new SeededTopologyBug(
                        "sums are changed without the history being stored",
                        Names.TIMELINES,
                        WrongProcessors.losingSomeOf(Names.HISTORY_STORE)),
                new SeededTopologyBug(
                        "every event is the person's first",
                        Names.TIMELINES,
                        WrongProcessors.findingNothingIn(Names.HISTORY_STORE)),
                new SeededTopologyBug(
                        "sums are added to those before",
                        Names.CELLS,
                        WrongProcessors.findingNothingIn(Names.SUMS_STORE)),
                new SeededTopologyBug(
                        "what was shown is not remembered",
                        Names.CELLS,
                        WrongProcessors.findingNothingIn(Names.SHOWN_STORE)),
                new SeededTopologyBug(
                        "a day that passes by itself is not seen",
                        Names.CELLS,
                        WrongProcessors::lookingOnlyWhenSomethingComes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void shouldBeFound(SeededTopologyBug bug) {
        assertThat(PLAY.faults(registry, stateDirectory, Meddling.with(bug))).isNotEmpty();
    }

    @Test
    void shouldFindNothingWhereNothingIsWrong() {
        assertThat(PLAY.faults(registry, stateDirectory, Meddling.with(Meddling.Meddler.NONE)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Names.TIMELINES, Names.CELLS})
    void shouldFindNothingWhereProcessorsAreStartedAnew(String processor) {
        SeededTopologyBug noBug = new SeededTopologyBug("started anew", processor, WrongProcessors::startedAnew);

        assertThat(PLAY.faults(registry, stateDirectory, Meddling.with(noBug))).isEmpty();
    }
}
