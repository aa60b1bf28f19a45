package se.lagesbild.app;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import se.lagesbild.replay.topic.PartitionExtent;
import se.lagesbild.replay.topic.TopicExtent;

/** Where topics begin and end now, for those who read what is committed. */
final class TopicExtents {

    private static final long SECONDS = 30;

    private TopicExtents() {}

    /** @throws IllegalStateException if there is no such topic, or the cluster does not tell */
    static TopicExtent of(String topic, Map<String, Object> settings) {
        try (Admin admin = Admin.create(settings)) {
            List<TopicPartition> partitions =
                    await(topic, admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            Map<TopicPartition, Long> first = offsets(admin, topic, partitions, OffsetSpec.earliest());
            Map<TopicPartition, Long> ends = offsets(admin, topic, partitions, OffsetSpec.latest());
            return new TopicExtent(
                    topic,
                    partitions.stream()
                            .map(each -> new PartitionExtent(each.partition(), first.get(each), ends.get(each)))
                            .sorted(Comparator.comparingInt(PartitionExtent::partition))
                            .toList());
        }
    }

    /** Whether records of the topic that have later ones with the same key may be gone. */
    static boolean isCompacted(String topic, Map<String, Object> settings) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(settings)) {
            Config config =
                    await(topic, admin.describeConfigs(List.of(resource)).all()).get(resource);
            return config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value().contains(TopicConfig.CLEANUP_POLICY_COMPACT);
        }
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, String topic, List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(each -> each, each -> which));
        Map<TopicPartition, ListOffsetsResultInfo> offsets = await(
                topic,
                admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all());
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T await(String topic, KafkaFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new IllegalStateException("there is no topic " + topic, e);
            }
            throw new IllegalStateException(
                    "the cluster does not tell of topic " + topic + ": "
                            + e.getCause().getMessage(),
                    e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "the cluster does not tell of topic " + topic + " within " + SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for topic " + topic, e);
        }
    }
}
