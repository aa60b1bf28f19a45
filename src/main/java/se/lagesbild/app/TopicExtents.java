package se.lagesbild.app;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import se.lagesbild.replay.topic.PartitionExtent;
import se.lagesbild.replay.topic.TopicExtent;

/** What a cluster tells of topics: where they begin and end now, for those who read what is committed. */
public final class TopicExtents {

    private TopicExtents() {}

    /** @throws IllegalStateException if there is no such topic, or the cluster does not tell */
    public static TopicExtent of(String topic, Map<String, Object> settings) {
        try (Admin admin = Admin.create(settings)) {
            return of(topic, admin);
        }
    }

    /** As {@link #of(String, Map)}, with a connection that is there. @throws IllegalStateException as there */
    public static TopicExtent of(String topic, Admin admin) {
        List<TopicPartition> partitions =
                await(topic, admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
        // Asked before either is awaited: the live application waits for this when it starts.
        ListOffsetsResult earliest = offsets(admin, partitions, OffsetSpec.earliest());
        ListOffsetsResult latest = offsets(admin, partitions, OffsetSpec.latest());
        Map<TopicPartition, ListOffsetsResultInfo> first = await(topic, earliest.all());
        Map<TopicPartition, ListOffsetsResultInfo> ends = await(topic, latest.all());
        return new TopicExtent(
                topic,
                partitions.stream()
                        .map(each -> new PartitionExtent(
                                each.partition(),
                                first.get(each).offset(),
                                ends.get(each).offset()))
                        .sorted(Comparator.comparingInt(PartitionExtent::partition))
                        .toList());
    }

    /** Whether records of the topic that have later ones with the same key may be gone. */
    static boolean isCompacted(String topic, Admin admin) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config =
                await(topic, admin.describeConfigs(List.of(resource)).all()).get(resource);
        return config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value().contains(TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    /** The id of the cluster that has the topic. */
    static String clusterId(String topic, Admin admin) {
        return await(topic, admin.describeCluster().clusterId());
    }

    /** What tells a topic from another of the same name, one that was deleted for example. */
    static Uuid id(String topic, Admin admin) {
        return await(topic, admin.describeTopics(List.of(topic)).allTopicNames())
                .get(topic)
                .topicId();
    }

    private static ListOffsetsResult offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(each -> each, each -> which));
        return admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
    }

    private static <T> T await(String topic, KafkaFuture<T> answer) {
        T found = ClusterAnswer.find("topic " + topic, UnknownTopicOrPartitionException.class, answer);
        if (found == null) {
            throw new IllegalStateException("there is no topic " + topic);
        }
        return found;
    }
}
