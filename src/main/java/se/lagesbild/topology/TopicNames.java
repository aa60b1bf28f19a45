package se.lagesbild.topology;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.lagesbild.domain.measure.Family;

/**
 * The topics that other programs rely on.
 *
 * @param prefix put before each name; empty by default
 */
public record TopicNames(String prefix) {

    /** Status-change events, keyed by person. */
    public String statusChanges() {
        return prefix + "jobseeker.status-changes";
    }

    /** What was refused, unchanged, with the reason in headers. */
    public String rejected() {
        return statusChanges() + ".rejected";
    }

    /** How far what was refused has been sent back, keyed by reason. */
    public String redelivered() {
        return statusChanges() + ".redelivered";
    }

    /** Results of a family of measures, keyed by cell. */
    public String results(Family family) {
        return prefix + "measures." + family;
    }

    /** The result topics of all families. */
    public List<String> results() {
        return Arrays.stream(Family.values()).map(this::results).toList();
    }

    /** What earlier months had come to on the same day as today, keyed by cell. */
    public String sameDay() {
        return prefix + "measures.same-day";
    }

    /** One record when a month gets a figure that is no longer live: the audit trail. */
    public String published() {
        return prefix + "measures.published";
    }

    /** Topics whose history must stay for ever, and those that are compacted or expire. */
    public List<String> all() {
        return Stream.concat(
                        Stream.of(statusChanges(), rejected(), redelivered(), sameDay(), published()),
                        results().stream())
                .toList();
    }
}
