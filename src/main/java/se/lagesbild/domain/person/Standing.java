package se.lagesbild.domain.person;

import org.jspecify.annotations.Nullable;

/**
 * A person's relation to the register at the close of a day.
 *
 * @param category category code while registered, else null
 * @param group group of the category; of someone deregistered to work or studies the group that stands for it; null
 *     for nobody's status
 * @param deceased deregistered because of death
 */
public record Standing(@Nullable String category, @Nullable CategoryGroup group, boolean deceased) {

    /** Never registered, or deregistered to neither work nor studies. */
    static final Standing NONE = new Standing(null, null, false);

    private static final Standing LEFT_TO_WORK = new Standing(null, CategoryGroup.WORK_WITHOUT_SUPPORT, false);
    private static final Standing LEFT_TO_STUDIES = new Standing(null, CategoryGroup.STUDIES, false);
    private static final Standing DECEASED = new Standing(null, null, true);

    static Standing registered(String category, CategoryGroup group) {
        return new Standing(category, group, false);
    }

    static Standing left(DeregistrationReason reason) {
        return switch (reason) {
            case WORK -> LEFT_TO_WORK;
            case STUDIES -> LEFT_TO_STUDIES;
            case DECEASED -> DECEASED;
            case OTHER, CONTACT_LOST -> NONE;
        };
    }

    public boolean isRegistered() {
        return category != null;
    }
}
