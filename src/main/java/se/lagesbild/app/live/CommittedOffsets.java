package se.lagesbild.app.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Up to which offsets the group has committed a topic, whoever of it did: by partition, exclusive. */
final class CommittedOffsets implements Supplier<Map<Integer, Long>>, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(CommittedOffsets.class);
    private static final long SECONDS = 5;

    private final Admin admin;
    private final String group;
    private final String topic;

    CommittedOffsets(Map<String, Object> kafka, String group, String topic) {
        this.admin = Admin.create(kafka);
        this.group = group;
        this.topic = topic;
    }

    /** Nothing if the cluster does not tell; it will be asked again. */
    @Override
    public Map<Integer, Long> get() {
        Map<Integer, Long> committed = new HashMap<>();
        try {
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(SECONDS, TimeUnit.SECONDS)
                    .forEach((partition, offset) -> {
                        if (offset != null && partition.topic().equals(topic)) {
                            committed.put(partition.partition(), offset.offset());
                        }
                    });
        } catch (ExecutionException | TimeoutException e) {
            LOGGER.debug("The offsets of group {} are not known", group, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return committed;
    }

    /** At once: a question that a cluster does not answer would hold up a stop for a minute. */
    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
