package se.lagesbild.app;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The consumer group of the live application. */
public final class LiveGroup {

    private static final long SECONDS = 30;

    private LiveGroup() {}

    /**
     * Whether some instance of the application runs.
     *
     * @throws IllegalStateException if the cluster does not tell
     */
    public static boolean isActive(Settings settings) {
        String group = settings.get(SettingKey.APPLICATION_ID);
        try (Admin admin = Admin.create(settings.kafka())) {
            return !admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get(SECONDS, TimeUnit.SECONDS)
                    .members()
                    .isEmpty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw new IllegalStateException(
                    "the cluster does not tell of group " + group + ": "
                            + e.getCause().getMessage(),
                    e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "the cluster does not tell of group " + group + " within " + SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for group " + group, e);
        }
    }
}
