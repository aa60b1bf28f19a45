package se.lagesbild.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
