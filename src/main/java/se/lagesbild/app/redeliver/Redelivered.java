package se.lagesbild.app.redeliver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What has become of refused records so far. For one thread. */
public final class Redelivered {

    private final Map<String, Long> sent = new TreeMap<>();
    private final List<String> tooLarge = new ArrayList<>();
    private long again;

    /** The record was sent, if it is there to be sent. */
    public void add(RefusedRecord refused) {
        if (!refused.isWhole()) {
            addTooLarge(refused);
            return;
        }
        sent.merge(refused.reason(), 1L, Long::sum);
        again += refused.cameBack() ? 1 : 0;
    }

    void addTooLarge(RefusedRecord refused) {
        tooLarge.add(refused.origin());
    }

    /** How many records were sent back. */
    public long count() {
        return sent.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many of them had been sent back before. */
    public long again() {
        return again;
    }

    /** Their reasons, by name, with how many there were of each. */
    public String reasons() {
        return sent.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Where the records were read that are too large to be sent back. */
    public List<String> tooLarge() {
        return List.copyOf(tooLarge);
    }
}
