package se.lagesbild.app.doctor;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import se.lagesbild.app.cluster.TopicStates;

/** Whether the copies of the topics are there. */
final class ReplicaChecks {

    private static final String CHECK = "copies";

    private ReplicaChecks() {}

    /** @param topics that exist */
    static List<Finding> of(List<String> topics, Admin admin) {
        List<Finding> found = new ArrayList<>();
        List<String> single = new ArrayList<>();
        for (String topic : topics) {
            TopicDescription description = TopicStates.description(topic, admin);
            if (description != null) {
                description.partitions().forEach(partition -> partition(topic, partition, found));
                if (description.partitions().stream()
                        .anyMatch(each -> each.replicas().size() < 2)) {
                    single.add(topic);
                }
            }
        }
        if (!single.isEmpty()) {
            found.add(Finding.warning(
                    CHECK,
                    "there is one copy of " + String.join(", ", single)
                            + ", so a broken disk loses what is in there: kafka-reassign-partitions.sh gives it more"));
        }
        if (found.isEmpty() && !topics.isEmpty()) {
            found.add(Finding.ok(CHECK, "all partitions have several, and all are in sync"));
        }
        return found;
    }

    private static void partition(String topic, TopicPartitionInfo partition, List<Finding> found) {
        String name = "partition " + partition.partition() + " of " + topic;
        if (partition.leader() == null) {
            found.add(Finding.failed(CHECK, name + " has no leader: start the brokers that have it"));
        } else if (partition.isr().size() < partition.replicas().size()) {
            found.add(Finding.warning(
                    CHECK,
                    name + " has " + partition.isr().size() + " of "
                            + partition.replicas().size() + " in sync: see to the brokers that lag behind"));
        }
    }
}
