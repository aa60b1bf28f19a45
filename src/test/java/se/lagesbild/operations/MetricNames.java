package se.lagesbild.operations;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The names of metrics in an expression of Prometheus. */
final class MetricNames {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

    /** Matchers of labels, durations, and lists of labels. */
    private static final Pattern LABELS =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(by|on|without|ignoring)\\s*\\([^)]*\\)");

    /** A word that is no function and no operator: names of ours have a separator in them. */
    private static final Pattern NAME = Pattern.compile("\\b(up|[a-z]+[_:][a-z0-9_:]+)\\b(?!\\s*\\()");

    private MetricNames() {}

    static List<String> in(String expression) {
        String withoutTexts = TEXT.matcher(expression).replaceAll("");
        String bare = LABELS.matcher(withoutTexts).replaceAll(" ");
        return NAME.matcher(bare).results().map(MatchResult::group).distinct().toList();
    }
}
