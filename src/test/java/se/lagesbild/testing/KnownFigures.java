package se.lagesbild.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.VintageCounter;

/** What was known after each single registration, by brute force: one ordinary replay of all that came before. */
public final class KnownFigures {

    private final Categories categories;
    private final Question question;
    private final List<StatusChange> registrations;
    private final Map<Integer, Map<String, Figure>> known = new HashMap<>();
    private final Map<String, Figure> nothing = new HashMap<>();

    public KnownFigures(List<StatusChange> events, Question question, Categories categories) {
        this.categories = categories;
        this.question = question;
        this.registrations = new ArrayList<>(events);
        registrations.sort(Comparator.comparingLong(StatusChange::registeredAt)
                .thenComparing(StatusChange::eventId)
                .thenComparing(StatusChange::toString));
        for (Measure measure : question.measures()) {
            question.asked().forEach(each -> nothing.put(measure.id() + '|' + each.name(), each.nothing(measure)));
        }
    }

    /** How many registrations there were by the instant, milliseconds since 1970-01-01T00:00Z, inclusive. */
    public int by(long instant) {
        return (int) registrations.stream()
                .filter(each -> each.registeredAt() <= instant)
                .count();
    }

    /** The keys of all figures that were something after some registration from this one on. */
    public Set<String> keys(int from) {
        Set<String> keys = new HashSet<>();
        for (int count = from; count <= registrations.size(); count++) {
            keys.addAll(after(count).keySet());
        }
        return keys;
    }

    /** The figure after so many registrations. */
    public Figure figure(String key, int count) {
        Figure none = nothing.get(key.split("\\|", 3)[0] + '|' + key.split("\\|", 3)[1]);
        return after(count).getOrDefault(key, Objects.requireNonNull(none));
    }

    private Map<String, Figure> after(int count) {
        return known.computeIfAbsent(count, any -> {
            VintageCounter counter = new VintageCounter(Long.MAX_VALUE, question.counted(), categories);
            registrations.subList(0, count).stream()
                    .collect(Collectors.groupingBy(StatusChange::personId))
                    .values()
                    .forEach(counter::add);
            return question.answer(counter.tally()).stream()
                    .collect(Collectors.toMap(
                            row -> AgainstReplay.key(row.measure(), row.period(), row.cell()), row -> row.figure()));
        });
    }

    /**
     * How many registrations changed the figure since it was this one, at the latest instant before; or until it was, at
     * the earliest instant after, negative; null if it never was.
     *
     * @param asOf milliseconds since 1970-01-01T00:00Z, inclusive
     */
    public @Nullable Integer registrationsSince(String key, Figure figure, long asOf) {
        int now = by(asOf);
        for (int count = now - 1; count >= 0; count--) {
            if (isAllOfItsInstant(count) && figure(key, count).equals(figure)) {
                return changes(key, count, now);
            }
        }
        for (int count = now + 1; count <= registrations.size(); count++) {
            if (isAllOfItsInstant(count) && figure(key, count).equals(figure)) {
                return -changes(key, now, count);
            }
        }
        return null;
    }

    private boolean isAllOfItsInstant(int count) {
        return count == 0
                || count == registrations.size()
                || registrations.get(count - 1).registeredAt()
                        != registrations.get(count).registeredAt();
    }

    /** How many registrations changed the figure, after so many and up to so many. */
    private int changes(String key, int from, int to) {
        int changes = 0;
        for (int count = from; count < to; count++) {
            changes += figure(key, count).equals(figure(key, count + 1)) ? 0 : 1;
        }
        return changes;
    }
}
