package se.lagesbild.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.topology.SeededBugWrapper;

/** Whatever happens to processes, in the end every cell of every result topic is what a replay gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChaosIT {

    private static final boolean WHOLE = Boolean.getBoolean("chaos.whole");
    private static final long SEED = Long.getLong("chaos.seed", WHOLE ? System.nanoTime() : 1);
    /** Only acts in whose name this is found. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("chaos.only", ""));

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PATIENCE_WITH_BUGS = Duration.ofSeconds(15);
    private static final int KILLS_AT_LEAST_ONCE = 10;
    private static final int EVENTS_FOR_A_BUG = 600;
    private static final int RATE = 1_000;

    private final List<String> found = new ArrayList<>();
    private final List<String> tried = new ArrayList<>();

    @BeforeAll
    void beginTally() {
        Tally.begin();
    }

    @AfterAll
    void tellOfBugs() {
        Tally.note(List.of("Seeded bugs found: " + found.size() + " of " + tried.size()));
    }

    @Test
    void shouldShowTheTruthWhateverHappens(@TempDir Path directory) {
        Programme programme = WHOLE ? Programme.whole() : Programme.shortCut();
        Tally tally = new Tally();
        Map<String, Object> wrong = new LinkedHashMap<>();
        try (Stage stage = new Stage(directory, new Truth(programme.seeds(), SEED), programme.rate(), SEED)) {
            stage.send(programme.first());
            stage.enter();
            stage.awaitTruth();
            // What was there at the start is shown when all of it is counted: nothing of it is ever corrected.
            assertThat(stage.subscriber().latest().values())
                    .isNotEmpty()
                    .noneMatch(result -> result.status() == Result.Status.REVISED);
            programme.acts().forEach((name, act) -> {
                if (!ONLY.matcher(name).find()) {
                    return;
                }
                try {
                    Times times = new Times();
                    int crashes = stage.crashes();
                    int kills = act.play(stage, times);
                    Verdict verdict = stage.judge(PATIENCE);
                    tally.add(
                            name,
                            kills,
                            stage.crashes() - crashes,
                            stage.truth().sent() + stage.poisoned(),
                            times,
                            verdict);
                    if (!verdict.isRight()) {
                        wrong.put(name, verdict);
                    }
                } catch (RuntimeException | AssertionError e) {
                    // The next acts are still worth seeing.
                    wrong.put(name, e);
                    Tally.note(List.of(name + ": " + e));
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
    void shouldFindWhatIsWrong(String bug, @TempDir Path directory) {
        tried.add(bug);
        List<String> differing = differing(directory, SeededBugWrapper.PROPERTY + "=" + bug);

        Tally.note(List.of("Seeded bug, " + bug + ": " + differing.size() + " differing cells"));
        assertThat(differing).isNotEmpty();
        found.add(bug);
    }

    /** Nor is one who is only impatient. */
    @Test
    @EnabledIfSystemProperty(named = "chaos.whole", matches = "true")
    void shouldFindNothingWithoutABug(@TempDir Path directory) {
        assertThat(differing(directory)).isEmpty();
    }

    /** Of an instance with these properties, which has stayed up, and after a second look. */
    private static List<String> differing(Path directory, String... properties) {
        try (Stage stage = new Stage(directory, new Truth(60, SEED), RATE, SEED)) {
            Instance instance = stage.enter(Map.of(), properties);
            stage.send(EVENTS_FOR_A_BUG);
            List<String> differing = stage.judge(PATIENCE_WITH_BUGS).differing();
            assertThat(instance.isReady()).isTrue();
            assertThat(stage.judge(Duration.ZERO).differing()).isEqualTo(differing);
            return differing;
        }
    }

    /** The same kills with the weaker guarantee; what they do is told and not judged. */
    @Test
    @EnabledIfSystemProperty(named = "chaos.whole", matches = "true")
    void shouldTellWhatAtLeastOnceDoes(@TempDir Path directory) {
        try (Stage stage = new Stage(directory, new Truth(5_000, SEED), RATE, SEED);
                Instance instance = Instance.atLeastOnce(stage.cluster(), directory)) {
            stage.sendWhile(() -> {
                for (int kill = 0; kill < KILLS_AT_LEAST_ONCE; kill++) {
                    Acts.killSoon(stage, instance);
                }
            });
            Verdict verdict = stage.judge(PATIENCE);

            Tally.note(List.of("At least once, " + KILLS_AT_LEAST_ONCE + " kills: " + verdict));
            assertThat(verdict.cells()).isPositive();
        }
    }
}
