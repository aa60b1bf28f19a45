package se.lagesbild.topology;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.environment.registry.EmbeddedRegistry;
import se.lagesbild.oracle.WorkedCase;

/** The worked cases through the live topology. */
class WorkedCasesTopologyTest {

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

    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldGiveTheFiguresComputedByHand(WorkedCase story) {
        Map<String, List<WorkedCase.Expected>> byVintage =
                story.expected().stream().collect(Collectors.groupingBy(row -> Objects.toString(row.asOf(), "")));

        byVintage.forEach((vintage, rows) -> {
            Map<String, Result> results = resultsAt(story, vintage.isEmpty() ? null : Instant.parse(vintage));
            story.check(rows, figures(results));
        });
    }

    private Map<String, Result> resultsAt(WorkedCase story, @Nullable Instant asOf) {
        try (TopologyFixture topology = new TopologyFixture(registry, stateDirectory, "2024-12-31")) {
            topology.send(story.knownAt(asOf));
            topology.settle();
            return topology.latest();
        }
    }

    private static Function<WorkedCase.Expected, Map<Cell, Figure>> figures(Map<String, Result> results) {
        return row -> {
            Map<Cell, Figure> figures = new HashMap<>();
            results.values().stream()
                    .filter(result -> result.measure().equals(row.measure()))
                    .filter(result -> result.period().equals(Period.of(row.month())))
                    .forEach(result -> figures.put(result.cell(), result.figure()));
            return figures;
        };
    }
}
