package se.lagesbild.app.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;
import se.lagesbild.app.Amount;
import se.lagesbild.app.cluster.Difference;
import se.lagesbild.app.cluster.TopicState;

/** Whether the topics are there, and set up as they should be. */
final class TopicChecks {

    /** What is said of them elsewhere, or fixed once they are there. */
    private static final Set<String> UNALTERABLE = Set.of("partitions", "replication factor");

    private TopicChecks() {}

    /** @param states of all topics, the event topic first */
    static List<Finding> settings(List<TopicState> states) {
        List<Finding> found = new ArrayList<>();
        for (TopicState state : states) {
            boolean isEvents = state.equals(states.get(0));
            state.differences().forEach(difference -> found.add(difference(state, difference, isEvents)));
            if (!state.exists()) {
                found.add(Finding.warning(check(state), "is missing: lagesbild topics, or run, creates it"));
            } else if (state.isAsWanted()) {
                found.add(Finding.ok(
                        check(state), "is set up as it should be, with " + Amount.of(state.partitions(), "partition")));
            }
        }
        return found;
    }

    private static Finding difference(TopicState state, Difference difference, boolean isEvents) {
        String text = difference.toString();
        if (UNALTERABLE.contains(difference.property())) {
            return Finding.warning(
                    check(state), text + ": to be decided before the topic is created; set the key to what it is");
        }
        String alter = ": kafka-configs.sh --alter --entity-type topics --entity-name " + state.name()
                + " --add-config " + difference.property() + "=" + difference.wanted();
        if (difference.property().equals(TopicConfig.CLEANUP_POLICY_CONFIG)) {
            return Finding.failed(check(state), text + consequence(difference, isEvents) + alter);
        }
        return Finding.warning(check(state), text + alter);
    }

    private static String consequence(Difference difference, boolean isEvents) {
        if (isEvents) {
            return ", so all but the last event of each person is deleted";
        }
        return difference.wanted().equals(TopicConfig.CLEANUP_POLICY_COMPACT)
                ? ", so figures that do not change are deleted"
                : ", so all but the last record of each key is deleted";
    }

    private static String check(TopicState state) {
        return "topic " + state.name();
    }
}
