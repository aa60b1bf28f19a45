package se.lagesbild.oracle;

import java.util.List;
import java.util.Random;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DeregistrationReason;

/** Changes of every type, from few values so that they meet. */
final class RandomChanges {

    private static final List<String> OFTEN = List.of(
            "11", "11", "11", "11", "11", "81", "54", "22", "21", "14", "31", "41", "42", "42", "42", "39", "39", "33",
            "40", "32");
    private static final List<String> ANY_CATEGORY = ContractCategories.CODES.values().stream()
            .flatMap(List::stream)
            .sorted()
            .toList();
    private static final List<String> WAGE_SUPPORT = List.of("38", "39", "42", "43", "11", "47");

    private final Choice choice;
    private final Leaning leaning;
    private final int events;
    private final RandomProfiles profiles;
    private final RandomProgrammes programmes;

    /** @param events how many events the person has; voids name one of their ids, or an unknown one */
    RandomChanges(Random random, RandomDays days, Leaning leaning, int events) {
        this.choice = new Choice(random);
        this.leaning = leaning;
        this.events = events;
        this.profiles = new RandomProfiles(choice, days);
        this.programmes = new RandomProgrammes(choice, days);
    }

    Change change() {
        return change(leaning.sort(choice));
    }

    Change enrolled() {
        return new Change.Enrolled(category(), profiles.profile(0.8));
    }

    private Change change(Sort sort) {
        return switch (sort) {
            case ENROL -> enrolled();
            case CATEGORY -> new Change.CategoryChanged(category());
            case WAGE_SUPPORT -> new Change.CategoryChanged(choice.oneOf(WAGE_SUPPORT));
            case LEAVE -> new Change.Deregistered(reason());
            case PROFILE -> new Change.ProfileChanged(profiles.profile(0.4));
            case START -> programmes.start();
            case START_GUARANTEE -> programmes.guarantee();
            case START_ESTABLISHMENT -> programmes.establishment();
            case START_MUNICIPAL -> programmes.municipal();
            case EXTEND -> programmes.extended();
            case END -> programmes.ended();
            case DECISION -> programmes.decision();
            case OFFER -> new Change.InterventionOffered("COURSE");
            case STUDIES -> programmes.studiesStarted();
            case STUDIES_END -> programmes.studiesEnded();
            case PLAN -> programmes.planned();
            case ACTIVITY -> programmes.activityStarted();
            case ACTIVITY_END -> programmes.activityEnded();
            case VOID -> new Change.Voided("e" + (1 + choice.below(events + 2)));
        };
    }

    private DeregistrationReason reason() {
        return choice.oneOf(List.of(DeregistrationReason.WORK, choice.oneOf(List.of(DeregistrationReason.values()))));
    }

    private String category() {
        return choice.oneOf(choice.oneIn(5) ? ANY_CATEGORY : OFTEN);
    }
}
