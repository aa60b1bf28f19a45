package se.lagesbild.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.testing.AgainstReplay;

/** Hostile histories, which of them have been sent, and what has to be shown of those. */
final class Truth {

    private static final long FIRST_SEED = 50_001;

    private final Catalogue catalogue = CatalogueLoader.shipped();
    private final List<StatusChange> all;
    private final List<StatusChange> sent = new ArrayList<>();
    private int next;

    /** @param seeds of so many histories; their events come in random order */
    Truth(int seeds, long order) {
        all = new ArrayList<>(Crowd.ofSeeds(FIRST_SEED, FIRST_SEED + seeds - 1));
        Collections.shuffle(all, new Random(order));
    }

    /** The next events of the histories, and all of them again when there are no more; they count as sent. */
    List<StatusChange> next(int count) {
        List<StatusChange> events = IntStream.range(next, next + count)
                .mapToObj(i -> all.get(i % all.size()))
                .toList();
        next += count;
        return sent(events);
    }

    /** So many events, from the beginning again where there are no more; they do not count as sent. */
    List<StatusChange> some(int count) {
        return IntStream.range(0, count).mapToObj(i -> all.get(i % all.size())).toList();
    }

    /** These are sent, too. */
    List<StatusChange> sent(List<StatusChange> events) {
        sent.addAll(events);
        return events;
    }

    int sent() {
        return sent.size();
    }

    /** What is wrong with the latest result of each cell. */
    List<String> faultsOf(Collection<Result> latest) {
        int today = Day.of(Instant.now());
        return new AgainstReplay(catalogue, sent, today).faultsOf(latest);
    }
}
