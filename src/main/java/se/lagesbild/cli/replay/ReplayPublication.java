package se.lagesbild.cli.replay;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.app.LiveGroup;
import se.lagesbild.app.PublishedResults;
import se.lagesbild.app.ResultPublisher;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.cli.option.Connection;
import se.lagesbild.domain.measure.Family;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.compare.Difference;
import se.lagesbild.replay.compare.Publication;
import se.lagesbild.results.PeriodResults;
import se.lagesbild.results.ResultsView;

/**
 * {@code replay --publish}: prints the cells whose replayed figures are not the published ones, and publishes them. What
 * could not be printed is not published.
 *
 * @param reason for the audit trail; null if nothing is to be published
 * @param failing whether it fails if anything differed
 */
record ReplayPublication(
        ReplayComparison comparison, @Nullable String reason, boolean failing) implements ReplayTask {

    @Override
    public int run(ReplaySource source) throws IOException {
        try (Connection connection = comparison.cluster().get()) {
            Settings settings = connection.settings();
            ResultsView published = PublishedResults.read(settings);
            Finality finality = ReplayComparison.finality(settings);
            Question asked = comparison.question().through(published.today());
            requirePublished(asked, new PeriodResults(published, finality));
            List<Difference> differences = comparison.shown(source, asked, published, finality);
            boolean shown = !comparison.command().getOut().checkError();
            if (differences == null || !shown) {
                return 1;
            }
            if (!differences.isEmpty()) {
                warnIfActive(settings);
                if (reason != null) {
                    long now = Clock.systemUTC().millis();
                    publish(new Publication(published, finality, now).of(differences), reason, settings);
                }
            }
            return failing && !differences.isEmpty() ? 1 : 0;
        }
    }

    private static void requirePublished(Question asked, PeriodResults results) {
        for (Question.Asked each : asked.asked()) {
            if (!each.over().isMonth() && !each.over().equals(results.published(each.over()))) {
                throw new IllegalStateException(
                        each.name() + " is not over: its figures are published as " + results.published(each.over()));
            }
        }
    }

    private void warnIfActive(Settings settings) {
        String application = settings.get(SettingKey.APPLICATION_ID);
        try {
            if (LiveGroup.isActive(settings)) {
                comparison.tell("the application " + application
                        + " is running: it publishes by what it has counted itself, and may replace these figures");
            }
        } catch (IllegalStateException e) {
            comparison.tell("whether the application " + application + " is running is not known: " + e.getMessage());
        }
    }

    private void publish(List<Result> results, String why, Settings settings) {
        Map<String, Family> families = new HashMap<>();
        comparison.question().measures().forEach(measure -> families.put(measure.id(), measure.family()));
        new ResultPublisher(settings).publish(results, families, why);
        comparison.tell(results.size() + " figures were published");
    }
}
