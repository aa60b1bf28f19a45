package se.lagesbild.results;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.wire.records.EventHeaders;
import se.lagesbild.wire.registry.DecodeFailure;

/**
 * Reads topics of results from their beginning into views, and then whatever comes, as any subscriber could: without
 * a group, and only what is committed.
 */
public final class ResultsReader implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(ResultsReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Consumer<String, Result> consumer;
    private final Map<String, ResultsView> views;
    private final LongConsumer visible;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closing;

    /**
     * Starts reading.
     *
     * @param consumer of committed records, without a group; it is closed with the reader
     * @param views the topics, and where the results of each can be seen
     * @param visible is told, when a result can be seen, when the oldest event behind it arrived (milliseconds since
     *     1970-01-01T00:00Z)
     */
    public ResultsReader(Consumer<String, Result> consumer, Map<String, ResultsView> views, LongConsumer visible) {
        this.consumer = consumer;
        this.views = Map.copyOf(views);
        this.visible = visible;
        this.thread = new Thread(this::read, "results-reader");
        thread.start();
    }

    /** Whether everything that was there at the start has been read. */
    public boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    /**
     * Waits until everything that was there at the start has been read.
     *
     * @throws IllegalStateException if reading ends before that; the log says why
     */
    public void awaitCaughtUp() throws InterruptedException {
        while (!caughtUp.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            if (!isAlive() && !isCaughtUp()) {
                throw new IllegalStateException("the result topics cannot be read; the log says why");
            }
        }
    }

    /** Whether it is still reading; once it is not, the view grows old. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void read() {
        try (consumer) {
            List<TopicPartition> partitions = views.keySet().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!closing) {
                take(poll());
                if (!isCaughtUp() && hasReached(ends, partitions)) {
                    caughtUp.countDown();
                }
            }
        } catch (WakeupException e) {
            if (!closing) {
                throw e;
            }
        } catch (RuntimeException e) {
            LOGGER.error("Reading results ended; figures shown from now on are old", e);
        }
    }

    /** A registry that does not answer is asked again: what has been read stays as it is meanwhile. */
    private ConsumerRecords<String, Result> poll() {
        try {
            return consumer.poll(POLL);
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            if (DecodeFailure.of(e) != DecodeFailure.REGISTRY_UNAVAILABLE) {
                throw e;
            }
            LOGGER.warn("The schema registry does not answer; results wait");
            LockSupport.parkNanos(RETRY.toNanos());
            return ConsumerRecords.empty();
        }
    }

    private void take(ConsumerRecords<String, Result> records) {
        for (ConsumerRecord<String, Result> record : records) {
            Result result = record.value();
            if (result != null) {
                views.get(record.topic()).apply(result);
                long since = EventHeaders.millis(record.headers(), EventHeaders.SINCE, record.timestamp(), 0);
                if (since != 0) {
                    visible.accept(since);
                }
            }
        }
    }

    private boolean hasReached(Map<TopicPartition, Long> ends, Collection<TopicPartition> partitions) {
        return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
