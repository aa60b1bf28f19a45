package se.lagesbild.app.restore;

import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import se.lagesbild.http.Readiness;
import se.lagesbild.http.Readiness.State;

/**
 * What can be seen of an application that has not failed.
 *
 * @param streams null if there are none yet
 * @param hasWork whether the group has given some thread its tasks, and they do not run yet
 * @param restored null if nothing is being restored
 * @param isRead whether the results that were there have been read
 * @param isSettled whether figures show all of the history that is expected
 */
public record Condition(
        KafkaStreams.@Nullable State streams,
        boolean hasWork,
        @Nullable Restored restored,
        boolean isRead,
        boolean isSettled) {

    public Readiness readiness() {
        if (streams == null) {
            return Readiness.not(State.STARTING, "streams are not started");
        }
        return switch (streams) {
            case CREATED -> Readiness.not(State.STARTING, "streams are not started");
            case REBALANCING -> rebalancing();
            case RUNNING -> running();
            case PENDING_SHUTDOWN, NOT_RUNNING -> Readiness.not(State.STOPPING, "it is being stopped");
            case PENDING_ERROR, ERROR -> Readiness.not(State.FAILED, "streams have failed");
        };
    }

    /** Kafka Streams calls all of this rebalancing. */
    private Readiness rebalancing() {
        if (restored != null) {
            return new Readiness(
                    State.RESTORING,
                    restored.percent(),
                    "state is being restored: " + restored.percent() + " % after " + Math.round(restored.seconds())
                            + " s");
        }
        return hasWork
                ? Readiness.not(State.COMPUTING, "figures are being computed from the stored histories")
                : Readiness.not(State.REBALANCING, "the group is distributing the work");
    }

    private Readiness running() {
        if (!isRead) {
            return Readiness.not(State.STARTING, "results are being read");
        }
        return isSettled ? Readiness.READY : Readiness.not(State.COMPUTING, "the history is being computed");
    }
}
