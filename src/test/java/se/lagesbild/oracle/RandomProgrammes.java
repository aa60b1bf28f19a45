package se.lagesbild.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.ProgrammeOutcome;

/** Programmes, activities and studies, with ids that are used again, for something else, and ends of nothing. */
record RandomProgrammes(Choice choice, RandomDays days) {

    private static final List<String> ANY = List.of(
            "STOM", "STOM", "STOM", "KROM", "KROM", "KROM", "AUB", "AUB", "AUB", "ETP", "ETP", "JOB", "UGA", "MUN_OSA",
            "OTHER");
    private static final List<String> MUNICIPAL = List.of(
            "MUN_OSA",
            "MUN_OSA",
            "MUN_OSA",
            "MUN_OSA",
            "MUN_WORK_TRAINING",
            "MUN_WORK_PRACTICE",
            "MUN_EMPLOYMENT",
            "MUN_SUMMER");
    private static final List<String> GUARANTEES = List.of("JOB", "JOB", "JOB", "UGA", "UGA");
    private static final List<String> ESTABLISHMENT = List.of("ETP", "ETP", "ETP", "STOM", "AUB", "MUN_OSA");
    private static final List<String> WITH_ACTIVITIES = List.of("JOB", "JOB", "JOB", "UGA", "UGA", "ETP", "ETP");
    private static final List<String> PLANNED =
            List.of("REFERRAL_TO_REGULAR_EDUCATION", "APPLY_TO_HIGHER_EDUCATION", "PRACTICE");

    Change start() {
        return started(ANY, 0.4);
    }

    Change municipal() {
        return started(MUNICIPAL, 0.4);
    }

    Change guarantee() {
        return started(GUARANTEES, 0.3);
    }

    Change establishment() {
        return started(ESTABLISHMENT, 0.8);
    }

    private Change started(List<String> programmes, double planned) {
        return new Change.ProgrammeStarted(choice.oneOf(programmes), participation(), choice.maybe(planned, days::day));
    }

    Change extended() {
        return new Change.ProgrammeExtended(participation(), days.day());
    }

    Change ended() {
        return new Change.ProgrammeEnded(
                participation(), choice.maybe(0.8, () -> choice.oneOf(List.of(ProgrammeOutcome.values()))));
    }

    Change decision() {
        return new Change.DecisionMade(
                choice.oneOf(List.of("STOM", "KROM", "AUB")),
                choice.oneOf(List.of(DecisionKind.NEW, choice.oneOf(List.of(DecisionKind.values())))));
    }

    Change planned() {
        return new Change.ActivityPlanned(activity(), choice.oneOf(PLANNED));
    }

    Change activityStarted() {
        return new Change.ActivityStarted(activity(), "PRACTICE", choice.oneOf(WITH_ACTIVITIES), flag(), flag());
    }

    private @Nullable Boolean flag() {
        return choice.maybe(0.7, () -> choice.oneIn(2));
    }

    Change activityEnded() {
        return new Change.ActivityEnded(activity());
    }

    Change studiesStarted() {
        return new Change.StudiesStarted("FOLK_HIGH_SCHOOL", choice.maybe(0.9, this::studies));
    }

    Change studiesEnded() {
        return new Change.StudiesEnded(studies());
    }

    private String participation() {
        return "p" + choice.below(5);
    }

    private String activity() {
        return "a" + choice.below(3);
    }

    private String studies() {
        return "s" + choice.below(2);
    }
}
