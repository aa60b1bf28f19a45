package se.lagesbild.oracle;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.StatusChange;

/** Random hostile histories of many seeds as those of one country, with ids and offices that are hard to write down. */
public final class Crowd {

    /** The last two are in this order by code points, but not by Java's chars. */
    private static final List<String> OFFICES = List.of(
            "Öst, norr",
            "\"Väst\"",
            "två\nrader",
            "a|b||",
            "UNKNOWN",
            " ",
            "\uFFEE half a width",
            "\uD83D\uDE80 beyond the basic plane");

    private static final List<String> IDS = List.of("p", "a,b", "\"q\"", "x|y", "å ä ö", "\uD83D\uDE80", "\\");

    private Crowd() {}

    /** The events of the seeds from the first to the last, both inclusive, as they arrived. */
    public static List<StatusChange> ofSeeds(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(RandomHistory::of)
                .flatMap(history -> history.delivered().stream().map(event -> inCrowd(history.seed(), event)))
                .toList();
    }

    private static StatusChange inCrowd(long seed, StatusChange event) {
        String person = oneOf(IDS, seed) + seed + event.personId();
        return new StatusChange(
                event.eventId(), person, event.day(), event.registeredAt(), inCrowd(seed, event.change()));
    }

    private static Change inCrowd(long seed, Change change) {
        if (change instanceof Change.Enrolled it) {
            return new Change.Enrolled(it.category(), inCrowd(seed, it.profile()));
        }
        return change instanceof Change.ProfileChanged it
                ? new Change.ProfileChanged(inCrowd(seed, it.profile()))
                : change;
    }

    private static Profile inCrowd(long seed, Profile profile) {
        @Nullable String office = "A".equals(profile.office()) ? oneOf(OFFICES, seed) : profile.office();
        return new Profile(
                profile.gender(),
                profile.birthDate(),
                profile.municipality(),
                office,
                profile.education(),
                profile.reducedWorkCapacity());
    }

    private static String oneOf(List<String> texts, long seed) {
        return texts.get((int) (seed % texts.size()));
    }
}
