package se.lagesbild.app;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka Streams, and how it is stopped. */
final class RunningStreams implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RunningStreams.class);

    private final KafkaStreams streams;
    private final DamagedState damaged;
    private final GroupMembershipOperation atStop;
    private final Duration stopWithin;

    /** It does not run yet. */
    RunningStreams(Topology topology, StreamsConfig config, LiveHealth health, Duration stopWithin) {
        this.stopWithin = stopWithin;
        damaged = DamagedState.of(
                Path.of(config.getString(StreamsConfig.STATE_DIR_CONFIG)),
                config.getString(StreamsConfig.APPLICATION_ID_CONFIG));
        streams = new KafkaStreams(topology, config, new StreamsClients());
        streams.setUncaughtExceptionHandler(failure -> {
            if (DamagedState.isCauseOf(failure)) {
                damaged.remember();
            }
            return health.failed(failure);
        });
        streams.setGlobalStateRestoreListener(health.restoration());
        atStop = atStop(config.originals().get(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG) != null);
    }

    /**
     * Who leaves the group spares others, and its own next start, the wait for the session to time out. But who has a
     * name in it is expected back, to go on where it was without anything being handed over.
     */
    private static GroupMembershipOperation atStop(boolean isNamed) {
        return isNamed ? GroupMembershipOperation.REMAIN_IN_GROUP : GroupMembershipOperation.LEAVE_GROUP;
    }

    KafkaStreams streams() {
        return streams;
    }

    void start() {
        damaged.throwAway(streams);
        try {
            streams.start();
        } catch (RuntimeException e) {
            // Stores that are there already are opened before there is a thread that could fail.
            if (DamagedState.isCauseOf(e)) {
                damaged.remember();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        if (!streams.close(CloseOptions.timeout(stopWithin).withGroupMembershipOperation(atStop))) {
            LOGGER.warn(
                    "Streams have not stopped within {} s and are left to themselves; nothing is lost, but the group "
                            + "notices their end only when their session times out, and state has to be restored",
                    stopWithin.toSeconds());
        }
    }
}
