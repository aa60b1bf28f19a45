package se.lagesbild.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import se.lagesbild.topology.TopicNames;

/** Creates the topics that are not there; leaves alone those that are. */
public final class TopicSetup {

    /** Also of what is refused: events are smaller by far. */
    public static final int LARGEST_RECORD = 16 * 1024 * 1024;

    /** A demonstration's events are registered in its own future, and what is refused can bear any time. */
    public static final long ANY_TIME = Long.MAX_VALUE;

    private static final long SECONDS = 20;
    private static final Duration AGAIN = Duration.ofMillis(50);
    private static final Map<String, String> FOR_EVER = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
            String.valueOf(ANY_TIME));
    private static final Map<String, String> FOR_EVER_WHATEVER_ITS_SIZE = larger(FOR_EVER);
    private static final Map<String, String> COMPACTED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            // Whoever starts reads them as far as they have not been compacted; the last segment never is.
            TopicConfig.SEGMENT_BYTES_CONFIG,
            String.valueOf(32 * 1024 * 1024),
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
            "0.2",
            TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
            String.valueOf(ANY_TIME));

    private TopicSetup() {}

    private static Map<String, String> larger(Map<String, String> topic) {
        Map<String, String> larger = new HashMap<>(topic);
        larger.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(LARGEST_RECORD));
        return larger;
    }

    /** The topics as they should be, the event topic first. */
    public static List<NewTopic> wanted(Settings settings) {
        TopicNames topics = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX));
        int partitions = settings.number(SettingKey.TOPIC_PARTITIONS);
        short copies = (short) settings.number(SettingKey.TOPIC_REPLICATION);
        List<NewTopic> wanted = new ArrayList<>();
        wanted.add(new NewTopic(topics.statusChanges(), partitions, copies).configs(FOR_EVER));
        wanted.add(new NewTopic(topics.rejected(), 1, copies).configs(FOR_EVER_WHATEVER_ITS_SIZE));
        wanted.add(new NewTopic(topics.redelivered(), 1, copies).configs(COMPACTED));
        wanted.add(new NewTopic(topics.published(), 1, copies).configs(FOR_EVER));
        wanted.add(new NewTopic(topics.sameDay(), 1, copies).configs(COMPACTED));
        topics.results().forEach(topic -> wanted.add(new NewTopic(topic, 1, copies).configs(COMPACTED)));
        return wanted;
    }

    /**
     * Returns when brokers serve them.
     *
     * @return the names of those that were created
     * @throws IllegalStateException if one cannot be created, naming it
     */
    public static List<String> create(Settings settings) {
        List<NewTopic> wanted = wanted(settings);
        List<String> names = new ArrayList<>();
        try (Admin admin = Admin.create(settings.kafka())) {
            // Brokers refuse to create a topic to who has no right to, also if it is there.
            Set<String> there =
                    ClusterAnswer.get("its topics", admin.listTopics().names());
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            Map<String, KafkaFuture<Void>> created = admin.createTopics(missing).values();
            Map<TopicPartition, OffsetSpec> fresh = new HashMap<>();
            for (NewTopic topic : missing) {
                if (isNew(topic.name(), created.get(topic.name()))) {
                    names.add(topic.name());
                    for (int partition = 0; partition < topic.numPartitions(); partition++) {
                        fresh.put(new TopicPartition(topic.name(), partition), OffsetSpec.earliest());
                    }
                }
            }
            awaitLeaders(admin, fresh);
        }
        return names;
    }

    /** A topic exists a moment before brokers serve it; clients that come in between succeed, but warn. */
    private static void awaitLeaders(Admin admin, Map<TopicPartition, OffsetSpec> partitions) {
        long start = System.nanoTime();
        while (!areLed(admin, partitions)) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(SECONDS)) {
                throw new IllegalStateException("the brokers do not serve new topics within " + SECONDS + " s");
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    private static boolean areLed(Admin admin, Map<TopicPartition, OffsetSpec> partitions) {
        ListOffsetsResult led = admin.listOffsets(partitions);
        try {
            partitions.keySet().forEach(partition -> await(partition.topic(), led.partitionResult(partition)));
            return true;
        } catch (UnknownTopicOrPartitionException e) {
            return false;
        }
    }

    private static boolean isNew(String topic, KafkaFuture<Void> created) {
        try {
            await(topic, created);
            return true;
        } catch (TopicExistsException e) {
            return false;
        }
    }

    private static void await(String topic, KafkaFuture<?> created) {
        try {
            created.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException exists) {
                throw exists;
            }
            if (e.getCause() instanceof UnknownTopicOrPartitionException notYet) {
                throw notYet;
            }
            throw new IllegalStateException(
                    "cannot create topic " + topic + ": " + e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("cannot create topic " + topic + " within " + SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }
}
