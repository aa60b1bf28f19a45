package se.lagesbild.app.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import se.lagesbild.app.ClusterAnswer;
import se.lagesbild.app.TopicExtents;
import se.lagesbild.app.cluster.TopicStates;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.replay.topic.PartitionExtent;
import se.lagesbild.replay.topic.TopicExtent;

/** Whether the event topic has all events still, and keeps them: figures of the latest month need the oldest ones. */
record HistoryChecks(String topic, Admin admin, InstantSource clock) {

    List<Finding> all() {
        List<Finding> found = new ArrayList<>();
        TopicExtent extent = TopicExtents.of(topic, admin);
        extent.partitions().stream()
                .filter(partition -> partition.first() > 0)
                .forEach(partition -> found.add(truncated(partition)));
        Config config = TopicStates.config(topic, admin);
        long millis = number(config, TopicConfig.RETENTION_MS_CONFIG);
        if (millis >= 0) {
            found.add(retention(Duration.ofMillis(millis), oldest(extent), clock.instant()));
        }
        long bytes = number(config, TopicConfig.RETENTION_BYTES_CONFIG);
        if (bytes >= 0) {
            found.add(Finding.failed(
                    check(),
                    "keeps " + bytes + " bytes a partition, and deletes the oldest events beyond"
                            + alter(TopicConfig.RETENTION_BYTES_CONFIG)));
        }
        if (found.isEmpty()) {
            found.add(Finding.ok(check(), "has all its records, and keeps them for ever"));
        }
        return found;
    }

    private Finding truncated(PartitionExtent partition) {
        return Finding.failed(
                check(),
                "partition " + partition.partition() + " has lost its records before offset " + partition.first()
                        + ": send these events again, then lagesbild reset");
    }

    /** @param oldest milliseconds since 1970-01-01T00:00Z of the oldest record, if there is any */
    private Finding retention(Duration kept, OptionalLong oldest, Instant now) {
        String text = "keeps events for " + kept.toDays() + " days";
        String alter = alter(TopicConfig.RETENTION_MS_CONFIG);
        if (oldest.isEmpty()) {
            return Finding.warning(check(), text + alter);
        }
        Instant first = Instant.ofEpochMilli(oldest.getAsLong());
        text += ", and its oldest is of " + Month.of(Day.of(first));
        return first.isBefore(now.minus(kept))
                ? Finding.failed(check(), text + ": it is deleted at any time, and figures become wrong" + alter)
                : Finding.warning(check(), text + ": it will be deleted" + alter);
    }

    private OptionalLong oldest(TopicExtent extent) {
        Map<TopicPartition, OffsetSpec> asked = extent.partitions().stream()
                .collect(Collectors.toMap(
                        each -> new TopicPartition(topic, each.partition()), each -> OffsetSpec.forTimestamp(0)));
        return ClusterAnswer.get("its oldest events", admin.listOffsets(asked).all()).values().stream()
                .filter(found -> found.offset() >= 0)
                .mapToLong(ListOffsetsResultInfo::timestamp)
                .min();
    }

    private static long number(Config config, String setting) {
        return Long.parseLong(config.get(setting).value());
    }

    private String alter(String setting) {
        return ": kafka-configs.sh --alter --entity-type topics --entity-name " + topic + " --add-config " + setting
                + "=-1";
    }

    private static String check() {
        return "history";
    }
}
