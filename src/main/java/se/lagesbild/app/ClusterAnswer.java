package se.lagesbild.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.jspecify.annotations.Nullable;

/** Waits for what a cluster tells, and not for ever. */
public final class ClusterAnswer {

    private static final long SECONDS = 30;

    private ClusterAnswer() {}

    /**
     * The answer, or null if the cluster says that there is no such thing.
     *
     * @param what is asked for, "topic a" for example
     * @param absent how the cluster says so
     * @throws IllegalStateException if it does not tell, naming what
     */
    public static <T> @Nullable T find(String what, Class<? extends ApiException> absent, KafkaFuture<T> answer) {
        try {
            return await(what, answer);
        } catch (ExecutionException e) {
            if (absent.isInstance(e.getCause())) {
                return null;
            }
            throw failure("tell of " + what, e);
        }
    }

    /**
     * Waits until something is removed; so it is, too, if it was not there.
     *
     * @param what is removed, "topic a" for example
     * @param absent how the cluster says that it is not there
     * @throws IllegalStateException if it is not removed, naming what
     */
    public static void remove(String what, Class<? extends ApiException> absent, KafkaFuture<Void> answer) {
        try {
            await(what, answer);
        } catch (ExecutionException e) {
            if (!absent.isInstance(e.getCause())) {
                throw failure("remove " + what, e);
            }
        }
    }

    /** The answer. @throws IllegalStateException if the cluster does not tell, naming what */
    public static <T> T get(String what, KafkaFuture<T> answer) {
        try {
            return await(what, answer);
        } catch (ExecutionException e) {
            throw failure("tell of " + what, e);
        }
    }

    private static IllegalStateException failure(String notDone, ExecutionException e) {
        // Of groups, Kafka tells it in the words of its protocol.
        String why = e.getCause() instanceof GroupAuthorizationException
                ? "Group authorization failed."
                : e.getCause().getMessage();
        return new IllegalStateException("the cluster does not " + notDone + ": " + why, e);
    }

    private static <T> T await(String what, KafkaFuture<T> answer) throws ExecutionException {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the cluster does not tell of " + what + " within " + SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for " + what, e);
        }
    }
}
