package se.lagesbild.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.results.ResultsReader;
import se.lagesbild.results.ResultsView;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.records.ResultSerde;

/** Reads the result topics to their end, once. */
public final class PublishedResults {

    private static final long SECONDS = 30;
    private static final int NONE = Integer.MIN_VALUE;

    private PublishedResults() {}

    /**
     * What is in the result topics now. The day of the view is that of the application that wrote them: the latest one
     * that a figure is of, or the day after it where nothing is live.
     *
     * @throws IllegalStateException if a topic is missing or cannot be read, or all are empty
     */
    public static ResultsView read(Settings settings) {
        List<String> topics = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX)).results();
        requireTopics(topics, settings);
        AtomicInteger today = new AtomicInteger(NONE);
        ResultsView view = new ResultsView(today::get);
        view.subscribe(result -> {
            int earliest = result.status() == Result.Status.LIVE ? result.asOfDay() : result.asOfDay() + 1;
            today.accumulateAndGet(earliest, Math::max);
        });
        Map<String, ResultsView> views = new HashMap<>();
        topics.forEach(topic -> views.put(topic, view));
        try (ResultsReader reader = new ResultsReader(consumer(settings), views, since -> {})) {
            reader.awaitCaughtUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the result topics", e);
        }
        if (today.get() == NONE) {
            throw new IllegalStateException("the result topics are empty: has the application run on this cluster?");
        }
        return view;
    }

    private static KafkaConsumer<String, Result> consumer(Settings settings) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return new KafkaConsumer<>(
                config,
                new StringDeserializer(),
                ResultSerde.over(Serdes.avro(settings, MeasureResult.class)).deserializer());
    }

    private static void requireTopics(List<String> topics, Settings settings) {
        try (Admin admin = Admin.create(settings.kafka())) {
            Set<String> missing = new TreeSet<>(topics);
            missing.removeAll(admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS));
            if (!missing.isEmpty()) {
                throw new IllegalStateException("there is no topic " + String.join(", ", missing)
                        + ": has the application run on this cluster?");
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the cluster does not tell its topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking for the result topics", e);
        }
    }
}
