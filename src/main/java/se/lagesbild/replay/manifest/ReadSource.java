package se.lagesbild.replay.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay read: either a topic or files.
 *
 * @param files in the order in which they were read, at least one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadSource(
        @JsonSetter(nulls = Nulls.SET) @Nullable ReadTopic topic,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<ReadFile> files) {

    public ReadSource {
        if ((topic == null) == (files == null || files.isEmpty())) {
            throw new IllegalArgumentException("a topic or files, and not both");
        }
        files = files == null ? null : List.copyOf(files);
    }

    public static ReadSource of(ReadTopic topic) {
        return new ReadSource(topic, null);
    }

    public static ReadSource of(List<ReadFile> files) {
        return new ReadSource(null, files);
    }
}
