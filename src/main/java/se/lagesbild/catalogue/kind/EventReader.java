package se.lagesbild.catalogue.kind;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.catalogue.yaml.Value;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;

/** Reads which events count: a {@code type} of the event contract, and what its fields must be. */
final class EventReader {

    private enum Type {
        DECISION_MADE,
        ACTIVITY_PLANNED
    }

    private EventReader() {}

    static Predicate<Change> read(Mapping event, Codes codes) {
        Type type = event.required("type").oneOf("event type", List.of(Type.values()));
        return switch (type) {
            case DECISION_MADE -> decision(event, codes);
            case ACTIVITY_PLANNED -> activityPlanned(event);
        };
    }

    private static Predicate<Change> decision(Mapping event, Codes codes) {
        String decision = codes.programme(event.required("decision"));
        DecisionKind kind = event.required("kind").oneOf("kind of decision", List.of(DecisionKind.values()));
        return change ->
                change instanceof Change.DecisionMade it && it.decision().equals(decision) && it.kind() == kind;
    }

    /** Any of a list; which activities there are is known to the source alone. */
    private static Predicate<Change> activityPlanned(Mapping event) {
        Set<String> activities = event.required("activity").set(Value::text);
        return change -> change instanceof Change.ActivityPlanned it && activities.contains(it.activity());
    }
}
