package se.lagesbild.app.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import se.lagesbild.app.cluster.SubjectState;
import se.lagesbild.app.cluster.Subjects;
import se.lagesbild.wire.registry.RegistryClient;

/** The schemas in the registry, and its clock. */
record RegistryChecks(Subjects all) {

    private static final String CLOCK = "clock";

    /** The registry tells whole seconds, and the answer is a while under way. */
    private static final Duration UNNOTICED = Duration.ofSeconds(3);

    private static final Duration TOO_FAR = Duration.ofSeconds(60);

    List<Finding> subjects() {
        boolean registersAtUse = all.registry().registersAtUse();
        return all.states().stream()
                .map(state -> subject(state, registersAtUse))
                .toList();
    }

    static Finding subject(SubjectState state, boolean registersAtUse) {
        String check = "subject " + state.subject();
        if (!state.isCompatible()) {
            return Finding.failed(
                    check,
                    "would refuse the schema of this program: use another topic.prefix, or the release that wrote it ("
                            + state.incompatibilities().get(0).strip() + ")");
        }
        if (state.isRegistered()) {
            return Finding.ok(check, "has the schema, id " + state.id());
        }
        return registersAtUse
                ? Finding.ok(check, "takes the schema, at its first use")
                : Finding.failed(
                        check, "does not have the schema, and auto.register.schemas is off: lagesbild schemas");
    }

    /** Brokers do not tell their time unless one writes; a registry does, and is usually beside them. */
    List<Finding> clock(InstantSource own) {
        RegistryClient registry = all.registry();
        Instant before = own.instant();
        Optional<Instant> theirs = registry.clock();
        Instant after = own.instant();
        return List.of(theirs.map(instant -> skew(instant, before, after))
                .orElseGet(() -> Finding.warning(
                        CLOCK, "the registry does not tell the time: see that this machine's clock is synchronized")));
    }

    /** @param theirs told at some time between the two, cut down to the second */
    static Finding skew(Instant theirs, Instant before, Instant after) {
        Instant lately = theirs.plusSeconds(1);
        Duration behind = Duration.between(after, theirs);
        Duration ahead = Duration.between(lately, before);
        Duration skew = behind.compareTo(ahead) > 0 ? behind : ahead;
        if (skew.compareTo(UNNOTICED) <= 0) {
            return Finding.ok(CLOCK, "agrees with the registry's");
        }
        String text = "is " + skew.toSeconds() + " s " + (skew.equals(behind) ? "behind" : "ahead of")
                + " the registry's: months end by this machine's clock, so synchronize it";
        return skew.compareTo(TOO_FAR) > 0 ? Finding.failed(CLOCK, text) : Finding.warning(CLOCK, text);
    }
}
