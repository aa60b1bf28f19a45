package se.lagesbild.environment.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** Which earlier versions of a subject a new one must get on with, and in which direction. */
enum CompatibilityLevel {
    NONE(false, false, false),
    /** The new schema reads what was written with the one before. */
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    /** The schema before reads what is written with the new one. */
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean backward;
    private final boolean forward;
    private final boolean transitive;

    CompatibilityLevel(boolean backward, boolean forward, boolean transitive) {
        this.backward = backward;
        this.forward = forward;
        this.transitive = transitive;
    }

    static CompatibilityLevel of(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RegistryError(42203, "Invalid compatibility level"));
    }

    /** What speaks against the proposed schema, given the subject's versions from the first to the latest. */
    List<String> problems(Schema proposed, List<Schema> versions) {
        int from = transitive ? 0 : Math.max(0, versions.size() - 1);
        List<String> problems = new ArrayList<>();
        for (Schema earlier : versions.subList(from, versions.size())) {
            if (backward) {
                problems.addAll(problemsOfReading(proposed, earlier));
            }
            if (forward) {
                problems.addAll(problemsOfReading(earlier, proposed));
            }
        }
        return problems;
    }

    private static List<String> problemsOfReading(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(problem -> problem.getType() + " at " + problem.getLocation() + ": " + problem.getMessage())
                .toList();
    }
}
