package se.lagesbild.app;

import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
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
        String id = settings.get(SettingKey.APPLICATION_ID);
        try (Admin admin = Admin.create(settings.kafka())) {
            @Nullable
            ConsumerGroupDescription group = ClusterAnswer.find(
                    "group " + id,
                    GroupIdNotFoundException.class,
                    admin.describeConsumerGroups(List.of(id)).describedGroups().get(id));
            return group != null && !group.members().isEmpty();
        }
    }
}
