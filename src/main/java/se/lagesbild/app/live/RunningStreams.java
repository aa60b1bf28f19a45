package se.lagesbild.app.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lagesbild.app.SettingsException;
import se.lagesbild.app.restore.Restoration;

/** Kafka Streams, and how it is stopped. */
final class RunningStreams implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RunningStreams.class);

    private final KafkaStreams streams;
    private final DamagedState damaged;
    private final GroupMembershipOperation atStop;
    private final Duration stopWithin;
    private final Restoration restoration;
    private final ScheduledExecutorService timer = DaemonTimer.named("restoration");

    /** It does not run yet. */
    RunningStreams(Topology topology, Map<String, Object> config, LiveHealth health, Duration stopWithin) {
        this.stopWithin = stopWithin;
        Path state = Path.of((String) config.get(StreamsConfig.STATE_DIR_CONFIG));
        String application = (String) config.get(StreamsConfig.APPLICATION_ID_CONFIG);
        damaged = DamagedState.of(state, application);
        boolean isNamed =
                config.keySet().stream().anyMatch(key -> key.endsWith(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
        atStop = atStop(isNamed);
        Map<String, Object> named = new HashMap<>(config);
        if (!isNamed && knowsNames(config)) {
            named.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, InstanceName.of(state, application));
        }
        StreamsConfig settings = new StreamsConfig(named);
        streams = new KafkaStreams(topology, settings, clients(settings));
        streams.setUncaughtExceptionHandler(failure -> {
            if (DamagedState.isCauseOf(failure)) {
                damaged.remember();
            }
            return health.failed(failure);
        });
        restoration = health.restoration();
        streams.setGlobalStateRestoreListener(restoration);
    }

    /** The streams protocol of Kafka 4.3 refuses them. */
    private static boolean knowsNames(Map<String, Object> config) {
        return !GroupProtocol.STREAMS
                .name()
                .equalsIgnoreCase(String.valueOf(config.get(StreamsConfig.GROUP_PROTOCOL_CONFIG)));
    }

    /** @throws SettingsException if others are configured, with which events could be lost */
    private static KafkaClientSupplier clients(StreamsConfig settings) {
        KafkaClientSupplier clients = settings.getKafkaClientSupplier();
        if (clients instanceof StreamsClients) {
            return clients;
        }
        throw new SettingsException("setting 'streams." + StreamsConfig.DEFAULT_CLIENT_SUPPLIER_CONFIG + "' is '"
                + clients.getClass().getName() + "', which does not extend " + StreamsClients.class.getName());
    }

    /**
     * Who leaves the group spares others the wait for the session to time out. But whoever was given a name in it is
     * expected back, to go on where it was without anything being handed over.
     */
    private static GroupMembershipOperation atStop(boolean isNamed) {
        return isNamed ? GroupMembershipOperation.REMAIN_IN_GROUP : GroupMembershipOperation.LEAVE_GROUP;
    }

    KafkaStreams streams() {
        return streams;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it runs until it is closed
    void start() {
        timer.scheduleWithFixedDelay(this::tellOfRestoration, 1, 1, TimeUnit.SECONDS);
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

    /** Once it runs, nothing is being restored, whatever was told last of tasks that have gone elsewhere. */
    private void tellOfRestoration() {
        if (streams.state() == KafkaStreams.State.REBALANCING) {
            restoration.tellIfDue();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        if (!streams.close(CloseOptions.timeout(stopWithin).withGroupMembershipOperation(atStop))) {
            LOGGER.warn(
                    "Streams have not stopped within {} s and are left to themselves; nothing is lost, but the group "
                            + "notices their end only when their session times out, and state has to be restored",
                    stopWithin.toSeconds());
        }
    }
}
