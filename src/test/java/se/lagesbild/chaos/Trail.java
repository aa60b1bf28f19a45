package se.lagesbild.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.lagesbild.domain.measure.Result;

/**
 * All results that were ever visible, in the order of their topics. Each has to tell something new: what is told twice was
 * computed twice, or comes from somebody who was fenced off. A final figure's revisions have to be numbered without a gap.
 */
final class Trail {

    private final Map<String, Result> latest = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int length;

    void add(ConsumerRecord<String, Result> record) {
        length++;
        Result result = record.value();
        Result before = latest.put(record.key(), result);
        if (before == null) {
            return;
        }
        if (told(before).equals(told(result))) {
            faults.add("told twice, at offset " + record.offset() + " of " + record.topic() + ": " + result);
        }
        if (result.revision() != before.revision() && result.revision() != before.revision() + 1) {
            faults.add("revision " + result.revision() + " after " + before.revision() + ": " + result);
        }
    }

    /** Which figures that are no longer live are not the last of their trail, or the other way round. */
    static List<String> unpublished(Map<String, Result> latest, Map<String, Result> published) {
        Map<String, Object> shown = new HashMap<>();
        latest.forEach((key, result) -> {
            if (result.status() != Result.Status.LIVE) {
                shown.put(key, told(result));
            }
        });
        Map<String, Object> kept = new HashMap<>();
        published.forEach((key, result) -> kept.put(key, told(result)));
        Set<String> keys = new HashSet<>(shown.keySet());
        keys.addAll(kept.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(shown.get(key), kept.get(key)))
                .map(key -> "published is " + kept.get(key) + ", shown " + shown.get(key) + ": " + key)
                .toList();
    }

    private static List<Object> told(Result result) {
        return List.of(result.figure(), result.status(), result.revision());
    }

    /** How many results there are in it. */
    int length() {
        return length;
    }

    Map<String, Result> latest() {
        return latest;
    }

    List<String> faults() {
        return faults;
    }
}
