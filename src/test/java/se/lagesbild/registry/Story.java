package se.lagesbild.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.WorkedCase;

/** A worked case that can be told again and again, of other persons each time: its figures are then so many times it. */
final class Story {

    private final WorkedCase worked = WorkedCase.all().stream()
            .filter(each -> each.name().equals("T06"))
            .findFirst()
            .orElseThrow();
    private final WorkedCase.Expected row = worked.expected().get(0);
    private int told;

    /** The events, once more. */
    List<StatusChange> tell() {
        told++;
        return worked.events().stream().map(this::ofOthers).toList();
    }

    private StatusChange ofOthers(StatusChange event) {
        String person = event.personId() + "-" + told;
        return new StatusChange(event.eventId(), person, event.day(), event.registeredAt(), event.change());
    }

    String measure() {
        return row.measure();
    }

    String month() {
        return row.month().toString();
    }

    /** What has been told comes to this in the country. */
    Figure figure() {
        Long of = row.figure().denominator();
        return new Figure(told * row.figure().numerator(), of == null ? null : Long.valueOf(told * of));
    }

    /** Whether a record of the contract is about that figure, and says it. */
    boolean isTold(Map<String, @Nullable Object> result) {
        return measure().equals(result.get("measure"))
                && month().equals(result.get("period"))
                && result.get("gender") == null
                && result.get("region") == null
                && Long.valueOf(figure().numerator()).equals(result.get("numerator"))
                && Objects.equals(figure().denominator(), result.get("denominator"));
    }
}
