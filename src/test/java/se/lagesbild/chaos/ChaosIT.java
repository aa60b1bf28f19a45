package se.lagesbild.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.topology.SeededBugWrapper;

/** Whatever happens to processes, in the end every cell of every result topic is what a replay gives. */
class ChaosIT {

    private static final boolean WHOLE = Boolean.getBoolean("chaos.whole");
    private static final long SEED = Long.getLong("chaos.seed", WHOLE ? System.nanoTime() : 1);
    /** Only acts whose name has this in it. */
    private static final String ONLY = System.getProperty("chaos.only", "");

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PATIENCE_WITH_BUGS = Duration.ofSeconds(15);
    private static final int KILLS_AT_LEAST_ONCE = 10;
    private static final int EVENTS_FOR_A_BUG = 600;

    @TempDir
    private Path directory;

    @Test
    void shouldShowTheTruthWhateverHappens() {
        Programme programme = WHOLE ? Programme.whole() : Programme.shortCut();
        Tally tally = new Tally();
        Map<String, Verdict> wrong = new LinkedHashMap<>();
        try (Stage stage = new Stage(directory, new Truth(programme.seeds(), SEED), SEED)) {
            stage.enter();
            stage.send(programme.first());
            programme.acts().forEach((name, act) -> {
                if (!name.contains(ONLY)) {
                    return;
                }
                Times times = new Times();
                int kills = act.play(stage, times);
                Verdict verdict = stage.judge(PATIENCE);
                tally.add(name, kills, stage.truth().sent() + stage.poisoned(), times, verdict);
                if (!verdict.isRight()) {
                    wrong.put(name, verdict);
                }
            });
            tally.tell(SEED, stage.truth().sent() + stage.poisoned());
        }
        assertThat(wrong).isEmpty();
    }

    static List<String> bugs() {
        List<String> all = SeededBugWrapper.names();
        return WHOLE ? all : all.subList(0, 1);
    }

    /** A judge who never finds anything is worth nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void shouldFindWhatIsWrong(String bug) {
        try (Stage stage = new Stage(directory, new Truth(60, SEED), SEED)) {
            stage.enter(SeededBugWrapper.PROPERTY + "=" + bug);
            stage.send(EVENTS_FOR_A_BUG);

            List<String> differing = stage.judge(PATIENCE_WITH_BUGS).differing();

            Tally.note(List.of("Seeded bug, " + bug + ": " + differing.size() + " differing cells"));
            assertThat(differing).isNotEmpty();
        }
    }

    /** The same kills with the weaker guarantee; what they do is told and not judged. */
    @Test
    @EnabledIfSystemProperty(named = "chaos.whole", matches = "true")
    void shouldTellWhatAtLeastOnceDoes() {
        try (Stage stage = new Stage(directory, new Truth(5_000, SEED), SEED);
                Instance instance = Instance.atLeastOnce(stage.cluster(), directory)) {
            for (int kill = 0; kill < KILLS_AT_LEAST_ONCE; kill++) {
                stage.sendDuring(4_000, () -> Acts.killSoon(stage, instance));
            }
            Verdict verdict = stage.judge(PATIENCE);

            Tally.note(List.of("At least once, " + KILLS_AT_LEAST_ONCE + " kills: " + verdict));
            assertThat(verdict.cells()).isPositive();
        }
    }
}
