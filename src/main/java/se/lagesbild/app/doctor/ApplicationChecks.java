package se.lagesbild.app.doctor;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import se.lagesbild.app.Amount;
import se.lagesbild.app.ClusterAnswer;
import se.lagesbild.app.LiveGroup;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.cluster.ResetPlan;
import se.lagesbild.app.cluster.TopicStates;

/** What the application keeps for itself on the cluster. */
record ApplicationChecks(Settings settings, Admin admin) {

    private String application() {
        return settings.get(SettingKey.APPLICATION_ID);
    }

    List<Finding> group() {
        int members = LiveGroup.members(application(), admin);
        return List.of(Finding.ok(
                "group " + application(), members == 0 ? "is not active" : "has " + Amount.of(members, "member")));
    }

    /** @param partitions as many as the event topic has, since a person's events, sums and state go together */
    List<Finding> internalTopics(int partitions) {
        List<String> internal = ClusterAnswer.get(
                        "its topics", admin.listTopics().names())
                .stream()
                .filter(ResetPlan.internalOf(application()))
                .sorted()
                .toList();
        List<Finding> found = new ArrayList<>();
        for (String topic : internal) {
            TopicDescription description = TopicStates.description(topic, admin);
            if (description != null) {
                String policy = TopicStates.setting(topic, TopicConfig.CLEANUP_POLICY_CONFIG, admin);
                found.addAll(internalTopic(topic, description.partitions().size(), partitions, policy));
            }
        }
        return found.isEmpty() && !internal.isEmpty()
                ? List.of(Finding.ok("internal topics", "all " + internal.size() + " are as they should be"))
                : found;
    }

    private static List<Finding> internalTopic(String topic, int partitions, int wanted, String policy) {
        List<Finding> found = new ArrayList<>();
        if (partitions != wanted) {
            found.add(Finding.failed(
                    "topic " + topic,
                    "has " + partitions + " partitions, and the event topic " + wanted
                            + ": lagesbild reset, since persons are in other partitions than before"));
        }
        // Of a changelog everything may be needed; of the others nothing is that was read.
        if (topic.endsWith("-changelog") && !policy.equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
            found.add(Finding.failed(
                    "topic " + topic,
                    "cleanup.policy is " + policy + ", not compact, so state that is restored can lack whoever has not "
                            + "changed for long: kafka-configs.sh --alter --entity-type topics --entity-name " + topic
                            + " --add-config cleanup.policy=compact, then lagesbild reset"));
        }
        return found;
    }
}
