package se.lagesbild.cli.replay;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.replay.Question;

/** Says what a replay is about to do. */
record ReplayPlan(
        ReplaySource source, Question question, @Nullable Long asOf) {

    private static final int FEW = 3;

    void print(PrintWriter err) {
        String plan = source.plan();
        if (plan == null) {
            return;
        }
        err.println("lagesbild: replay of " + plan);
        err.println("lagesbild: " + periods() + "; " + measures() + "; by "
                + question.groupings().stream().map(Object::toString).collect(Collectors.joining(", "))
                + (asOf == null ? "" : "; as of " + Instant.ofEpochMilli(asOf)));
        err.flush();
    }

    private String periods() {
        List<String> names = question.asked().stream().map(Question.Asked::name).toList();
        return names.size() <= FEW
                ? String.join(", ", names)
                : names.get(0) + " to " + names.get(names.size() - 1) + " (" + names.size() + ")";
    }

    private String measures() {
        List<Measure> measures = question.measures();
        return measures.size() <= FEW
                ? measures.stream().map(Measure::id).collect(Collectors.joining(", "))
                : measures.size() + " measures";
    }
}
