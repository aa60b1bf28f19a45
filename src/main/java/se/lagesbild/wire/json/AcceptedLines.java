package se.lagesbild.wire.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.lagesbild.domain.person.AcceptanceRules;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.domain.person.StatusChange;

/** Reads JSON lines, hands on the events that are accepted, and keeps account of the others, over one stream or several. */
public final class AcceptedLines implements JsonLines.Receiver {

    /** How many refusals are kept in full. */
    public static final int SHOWN = 10;

    private final AcceptanceRules rules;
    private final Consumer<StatusChange> receiver;
    private final List<String> firstRefusals = new ArrayList<>();
    private String place = "";
    private long accepted;
    private final Map<Refusal.Reason, Long> refused = new EnumMap<>(Refusal.Reason.class);

    public AcceptedLines(Categories categories, Consumer<StatusChange> receiver) {
        this.rules = new AcceptanceRules(categories);
        this.receiver = receiver;
    }

    public void read(InputStream in) throws IOException {
        new JsonLines().read(in, this);
    }

    /** Reads a stream whose name refusals begin with. */
    public void read(String name, InputStream in) throws IOException {
        place = name + ": ";
        read(in);
        place = "";
    }

    @Override
    public void event(long line, StatusChange event) {
        Refusal refusal = rules.refusalOf(event);
        if (refusal == null) {
            accepted++;
            receiver.accept(event);
        } else {
            refused(line, refusal);
        }
    }

    @Override
    public void refused(long line, Refusal refusal) {
        refused.merge(refusal.reason(), 1L, Long::sum);
        if (firstRefusals.size() < SHOWN) {
            firstRefusals.add(place + "line " + line + ": " + refusal);
        }
    }

    public long accepted() {
        return accepted;
    }

    public long refused() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many were refused for each reason; those that none had are not there. */
    public Map<Refusal.Reason, Long> refusedByReason() {
        return Collections.unmodifiableMap(refused);
    }

    /** The first refusals, each with its stream's name if it has one, line and field; at most {@link #SHOWN}. */
    public List<String> firstRefusals() {
        return firstRefusals;
    }
}
