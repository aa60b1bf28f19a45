package se.lagesbild.cli.replay;

import java.io.PrintWriter;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.app.Amount;
import se.lagesbild.app.EventTopic;
import se.lagesbild.cli.option.Connection;
import se.lagesbild.cli.progress.Progress;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.replay.count.Counted;
import se.lagesbild.replay.count.EventCounts;
import se.lagesbild.replay.count.PersonCounter;
import se.lagesbild.replay.manifest.ReadSource;
import se.lagesbild.replay.manifest.ReadTopic;
import se.lagesbild.replay.topic.PartitionExtent;
import se.lagesbild.replay.topic.TopicExtent;

/** A history in a topic: what is there when this is made. */
final class TopicSource implements ReplaySource {

    private final Connection connection;
    private final EventTopic topic;
    private TopicExtent extent;
    private final Categories categories;
    private final int threads;
    private final PrintWriter err;
    private boolean told;

    /**
     * Looks how far the topic reaches.
     *
     * @param connection is closed with this
     */
    TopicSource(Connection connection, @Nullable String name, Categories categories, int threads, PrintWriter err) {
        this.connection = connection;
        this.topic = new EventTopic(connection.settings(), name);
        this.extent = topic.extent();
        this.categories = categories;
        this.threads = threads;
        this.err = err;
    }

    /** @throws IllegalStateException if records have been deleted, saying which */
    void requireWhole() {
        String truncated = extent.partitions().stream()
                .filter(partition -> partition.first() > 0)
                .map(TopicSource::text)
                .collect(Collectors.joining(", "));
        if (!truncated.isEmpty()) {
            throw new IllegalStateException("history is missing from topic " + extent.topic() + ", which has "
                    + truncated + "; retention must be unlimited (--accept-truncated counts what is left)");
        }
    }

    /**
     * What was read once is read again, and nothing that came later.
     *
     * @throws IllegalStateException if not all of it is there, naming the partition and its offsets
     */
    void readAgain(TopicExtent recorded) {
        recorded.requireIn(extent);
        extent = recorded;
    }

    @Override
    public String plan() {
        return "topic " + extent.topic() + ", "
                + extent.partitions().stream().map(TopicSource::text).collect(Collectors.joining(", "))
                + "; " + Amount.of(threads, "thread");
    }

    private static String text(PartitionExtent partition) {
        return "partition " + partition.partition() + " offsets " + partition.first() + " to " + partition.end();
    }

    @Override
    public <C extends PersonCounter<C>> Counted<C> count(Supplier<C> counters) {
        Counted<C> counted = countAll(counters);
        tellRefused(counted.events());
        return counted;
    }

    private <C extends PersonCounter<C>> Counted<C> countAll(Supplier<C> counters) {
        try (Progress progress = new Progress("events read", 2 * extent.length(), err)) {
            return topic.replay(extent, categories).count(counters, threads, progress::add);
        }
    }

    private void tellRefused(EventCounts events) {
        if (events.allRefused() > 0 && !told) {
            told = true;
            String reasons = events.refused().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            err.println("lagesbild: " + events.allRefused() + " records were refused: " + reasons);
            err.flush();
        }
    }

    @Override
    public ReadSource read() {
        return ReadSource.of(ReadTopic.of(extent, topic.clusterId()));
    }

    @Override
    public void close() {
        topic.close();
        connection.close();
    }
}
