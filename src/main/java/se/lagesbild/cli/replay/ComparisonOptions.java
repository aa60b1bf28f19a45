package se.lagesbild.cli.replay;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.replay.Question;
import se.lagesbild.results.PeriodResults;

/** Whether replayed figures are held against the published ones, and whether they are published in their place. */
final class ComparisonOptions {

    @Option(
            names = "--compare",
            description = "Print the cells whose published figures differ, and exit with 1 if any does.")
    private boolean compare;

    @Option(
            names = "--publish",
            description =
                    "Print the cells whose published figures differ, and publish the replayed ones in their place.")
    private boolean publish;

    @Option(names = "--reason", paramLabel = "TEXT", description = "With --publish: why. It goes to the audit trail.")
    private @Nullable String reason;

    @Option(names = "--dry-run", description = "With --publish: print alone, and publish nothing.")
    private boolean dryRun;

    /** @throws ParameterException if one is given that means nothing without another */
    boolean isGiven(CommandSpec spec) {
        require(publish || (reason == null && !dryRun), "--reason and --dry-run go with --publish", spec);
        return compare || publish;
    }

    /** @throws ParameterException if other options do not go with these */
    void check(
            Question question,
            ReplayPeriods periods,
            @Nullable VintageStep vintages,
            @Nullable Long asOf,
            Settings settings,
            CommandSpec spec) {
        String option = publish ? "--publish" : "--compare";
        require(vintages == null, option + " and --vintages exclude each other", spec);
        periods.requireNoDay(option, spec);
        if (publish) {
            require(dryRun || (reason != null && !reason.isBlank()), "--publish needs a --reason", spec);
            require(asOf == null, "--publish is of all that is known, and not of --as-of", spec);
            require(
                    !spec.commandLine().getParseResult().hasMatchedOption(ReplayInput.ACCEPT_TRUNCATED),
                    "--publish is of the whole history, and not of " + ReplayInput.ACCEPT_TRUNCATED,
                    spec);
            question.measures().forEach(measure -> requirePublished(measure, question, spec));
        }
        require(
                settings.find(SettingKey.BOOTSTRAP_SERVERS) != null && settings.find(Settings.REGISTRY_URL) != null,
                option + " needs the published figures: give --bootstrap-servers and --schema-registry",
                spec);
    }

    private static void requirePublished(Measure measure, Question question, CommandSpec spec) {
        for (Question.Asked asked : question.asked()) {
            require(
                    PeriodResults.isPublished(measure, asked.over()),
                    asked.name() + " of " + measure.id() + " follows from its months; --publish those",
                    spec);
        }
    }

    private static void require(boolean holds, String otherwise, CommandSpec spec) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    /** What is to be done: to compare, and to publish perhaps. */
    ReplayTask task(ReplayComparison comparison) {
        return publish ? new ReplayPublication(comparison, dryRun ? null : reason, compare) : comparison;
    }
}
