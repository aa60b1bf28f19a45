package se.lagesbild.http;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.Map;

/** What has become of the events that this instance has read. */
@FunctionalInterface
public interface Quality {

    Counts counts();

    /**
     * How many there were since an instant, which is in JSON an ISO text, UTC.
     *
     * @param accepted events that were read and are new or change something
     * @param rejected records refused, by reason
     * @param duplicate events that changed nothing, by reason
     * @param late events registered after the end of the month of their effective day
     * @param anomalous events that make no sense given the others, by reason
     * @param revisions figures changed after they were final, by measure
     */
    record Counts(
            @JsonSerialize(using = ToStringSerializer.class) Instant since,
            long accepted,
            Map<String, Long> rejected,
            Map<String, Long> duplicate,
            long late,
            Map<String, Long> anomalous,
            Map<String, Long> revisions) {}
}
