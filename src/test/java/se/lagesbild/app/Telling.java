package se.lagesbild.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.WorkedCase;
import se.lagesbild.testing.AgainstReplay;

/**
 * A case as known at one time, moved to a county of its own, whose figures are then those that the case gives for the
 * country: so many cases can be told at once.
 */
record Telling(String county, WorkedCase story, @Nullable Instant asOf) {

    /** All worked cases, at each of their vintages. */
    static List<Telling> all() {
        List<Telling> tellings = new ArrayList<>();
        for (WorkedCase story : WorkedCase.all()) {
            TreeSet<String> vintages = new TreeSet<>();
            story.expected().forEach(row -> vintages.add(Objects.toString(row.asOf(), "")));
            for (String vintage : vintages) {
                String county = String.format("%02d", tellings.size());
                tellings.add(new Telling(county, story, vintage.isEmpty() ? null : Instant.parse(vintage)));
            }
        }
        return tellings;
    }

    List<StatusChange> events() {
        return story.knownAt(asOf).stream().map(this::moved).toList();
    }

    private StatusChange moved(StatusChange event) {
        return new StatusChange(
                event.eventId(), county + event.personId(), event.day(), event.registeredAt(), moved(event.change()));
    }

    private Change moved(Change change) {
        if (change instanceof Change.Enrolled it) {
            return new Change.Enrolled(it.category(), moved(it.profile()));
        }
        return change instanceof Change.ProfileChanged it ? new Change.ProfileChanged(moved(it.profile())) : change;
    }

    private Profile moved(Profile profile) {
        return new Profile(
                profile.gender(),
                profile.birthDate(),
                profile.municipality() == null ? null : moved(profile.municipality()),
                profile.office(),
                profile.education(),
                profile.reducedWorkCapacity());
    }

    private String moved(String municipality) {
        return county + municipality.substring(2);
    }

    /** The figures computed by hand. */
    List<WorkedCase.Expected> rows() {
        return story.expected().stream()
                .filter(row -> Objects.equals(row.asOf(), asOf))
                .toList();
    }

    /** Under which key the figure of a row is published. */
    String key(WorkedCase.Expected row) {
        String municipality = row.municipality() == null ? null : moved(row.municipality());
        return AgainstReplay.key(row.measure(), row.month().toString(), new Cell(null, county, municipality, null));
    }

    /** What is shown for a row, or nobody where nothing is. */
    static Figure nobodyIn(WorkedCase.Expected row) {
        return new Figure(0, row.figure().denominator() == null ? null : 0L);
    }
}
