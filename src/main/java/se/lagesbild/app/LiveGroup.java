package se.lagesbild.app;

import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/** The consumer group of the live application. */
public final class LiveGroup {

    private LiveGroup() {}

    /**
     * Whether some instance of the application runs.
     *
     * @throws IllegalStateException if the cluster does not tell
     */
    public static boolean isActive(Settings settings) {
        try (Admin admin = Admin.create(settings.kafka())) {
            return members(settings.get(SettingKey.APPLICATION_ID), admin) > 0;
        }
    }

    /**
     * How many members the group has: stream threads of instances that run, or are expected back.
     *
     * @throws IllegalStateException if the cluster does not tell
     */
    public static int members(String id, Admin admin) {
        ConsumerGroupDescription group = find(id, admin);
        return group == null ? 0 : group.members().size();
    }

    /** Whether there is such a group, with members or with offsets alone. @throws IllegalStateException as above */
    public static boolean exists(String id, Admin admin) {
        return find(id, admin) != null;
    }

    /** It is asked for by name: in lists, a cluster leaves out what one has no right to see. */
    private static @Nullable ConsumerGroupDescription find(String id, Admin admin) {
        ConsumerGroupDescription group = ClusterAnswer.find(
                "group " + id,
                GroupIdNotFoundException.class,
                admin.describeConsumerGroups(List.of(id)).describedGroups().get(id));
        // So brokers before 4.0 tell of a group that is not there.
        return group == null || group.groupState() == GroupState.DEAD ? null : group;
    }
}
