package se.lagesbild.app.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import se.lagesbild.app.Amount;
import se.lagesbild.app.ClusterAnswer;
import se.lagesbild.app.LiveGroup;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.topology.TopicNames;

/**
 * What is there to be removed, so that the application computes everything anew from the event topic. That topic is never
 * among it. Who removes what is removed already, finds less to do.
 *
 * @param application its id
 * @param members of its group
 * @param hasGroup whether there is a group, with offsets
 * @param topics in the order of their names
 */
public record ResetPlan(
        Settings settings, String application, int members, boolean hasGroup, Set<String> topics, LocalState state) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofMillis(50);

    /**
     * Looks what is there. Changes nothing.
     *
     * @throws IllegalStateException if the cluster does not tell
     */
    public static ResetPlan of(Settings settings, ResetScope scope) {
        String application = settings.get(SettingKey.APPLICATION_ID);
        LocalState state = LocalState.of(settings);
        if (!scope.cluster()) {
            return new ResetPlan(settings, application, 0, false, Set.of(), state);
        }
        try (Admin admin = Admin.create(settings.kafka())) {
            Set<String> there =
                    ClusterAnswer.get("its topics", admin.listTopics().names());
            Set<String> topics = new TreeSet<>();
            there.stream().filter(internalOf(application)).forEach(topics::add);
            named(new TopicNames(settings.get(SettingKey.TOPIC_PREFIX)), scope).stream()
                    .filter(there::contains)
                    .forEach(topics::add);
            boolean hasGroup = LiveGroup.exists(application, admin);
            int members = hasGroup ? LiveGroup.members(application, admin) : 0;
            return new ResetPlan(settings, application, members, hasGroup, topics, state);
        }
    }

    /**
     * Internal topics are named by the application and a store or repartition, whose names have no hyphen. So an
     * application does not take those of another one whose id begins with its own.
     */
    public static Predicate<String> internalOf(String application) {
        return Pattern.compile(Pattern.quote(application) + "-[^-]+-(changelog|repartition)")
                .asMatchPredicate();
    }

    private static List<String> named(TopicNames names, ResetScope scope) {
        List<String> named = new ArrayList<>();
        if (scope.results()) {
            named.addAll(names.results());
            named.add(names.sameDay());
        }
        if (scope.rejected()) {
            named.add(names.rejected());
            named.add(names.redelivered());
        }
        if (scope.published()) {
            named.add(names.published());
        }
        return named;
    }

    /** A line for each thing that is removed; none if there is nothing. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (hasGroup) {
            lines.add("group " + application + " with its offsets");
        }
        topics.forEach(topic -> lines.add("topic " + topic));
        if (state.exists()) {
            lines.add("directory " + state.directory());
        }
        return lines;
    }

    /** Why it must not be carried out now; empty if it may. */
    public Optional<String> obstacle() {
        if (members > 0) {
            return Optional.of("group " + application + " has " + Amount.of(members, "active member")
                    + ": stop all instances of the application; those that were killed, or have an instance.id, count "
                    + "until their session has timed out");
        }
        return state.isInUse()
                ? Optional.of(state.directory() + " is in use: stop the instance of the application on this machine")
                : Optional.empty();
    }

    /**
     * Removes it all, the group first: with members again, it cannot be removed, and all else stays.
     *
     * @param done is told each thing as it is gone
     * @throws IllegalStateException if something cannot be removed, naming it
     */
    public void carryOut(Consumer<String> done) {
        obstacle().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        if (hasGroup || !topics.isEmpty()) {
            try (Admin admin = Admin.create(settings.kafka())) {
                removeFromCluster(admin, done);
            }
        }
        if (state.exists()) {
            state.remove();
            done.accept("directory " + state.directory());
        }
    }

    private void removeFromCluster(Admin admin, Consumer<String> done) {
        if (hasGroup) {
            ClusterAnswer.remove(
                    "group " + application,
                    GroupIdNotFoundException.class,
                    admin.deleteConsumerGroups(List.of(application))
                            .deletedGroups()
                            .get(application));
            done.accept("group " + application + " with its offsets");
        }
        for (String topic : topics) {
            ClusterAnswer.remove(
                    "topic " + topic,
                    UnknownTopicOrPartitionException.class,
                    admin.deleteTopics(List.of(topic)).topicNameValues().get(topic));
        }
        awaitGone(admin);
        topics.forEach(topic -> done.accept("topic " + topic));
    }

    /** Brokers tell of a topic for a moment after it was removed; who starts meanwhile would count on it. */
    private void awaitGone(Admin admin) {
        long start = System.nanoTime();
        while (!Collections.disjoint(
                ClusterAnswer.get("its topics", admin.listTopics().names()), topics)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        "the brokers tell of removed topics still, after " + PATIENCE.toSeconds() + " s: try again");
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }
}
