package se.lagesbild.app.doctor;

import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
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

    /** @param wanted as many as the event topic has, since a person's events, sums and state go together */
    List<Finding> partitions(int wanted) {
        TreeMap<String, Integer> internal = new TreeMap<>();
        ClusterAnswer.get("its topics", admin.listTopics().names()).stream()
                .filter(ResetPlan.internalOf(application()))
                .forEach(topic -> {
                    TopicDescription description = TopicStates.description(topic, admin);
                    if (description != null) {
                        internal.put(topic, description.partitions().size());
                    }
                });
        List<Finding> others = internal.entrySet().stream()
                .filter(topic -> topic.getValue() != wanted)
                .map(topic -> Finding.failed(
                        "topic " + topic.getKey(),
                        "has " + topic.getValue() + " partitions, and the event topic " + wanted
                                + ": lagesbild reset, since persons are in other partitions than before"))
                .toList();
        return others.isEmpty() && !internal.isEmpty()
                ? List.of(Finding.ok("internal topics", "all " + internal.size() + " have " + wanted + " partitions"))
                : others;
    }
}
