package se.lagesbild.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result;

/**
 * Where persons only come, no figure's counts ever fall: one that does was of a part of the persons, and a subscriber has
 * seen it.
 */
final class Growth {

    private final Map<String, Result> latest;
    private final List<String> falls = new ArrayList<>();

    /** @param latest results before persons only came */
    Growth(Map<String, Result> latest) {
        this.latest = new HashMap<>(latest);
    }

    void add(ConsumerRecord<String, Result> record) {
        Result result = record.value();
        Result before = latest.put(record.key(), result);
        if (before != null && isLess(result.figure(), before.figure())) {
            falls.add(result + " after " + before.figure());
        }
    }

    private static boolean isLess(Figure figure, Figure before) {
        return figure.numerator() < before.numerator() || denominator(figure) < denominator(before);
    }

    private static long denominator(Figure figure) {
        return figure.denominator() == null ? 0 : figure.denominator();
    }

    List<String> falls() {
        return falls;
    }
}
