package se.lagesbild.oracle;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.Profile;

/**
 * What the register says of a person after some events, applied one by one in order.
 *
 * <p>Decision: a deregistration takes effect also for someone who is not registered (its reason replaces the former).
 */
final class RegisterEntry {

    private @Nullable String category;
    private @Nullable DeregistrationReason left;
    private Profile profile = Profile.NONE;

    void apply(Change change) {
        if (change instanceof Change.Enrolled enrolled) {
            category = enrolled.category();
            left = null;
            profile = merge(profile, enrolled.profile());
        } else if (change instanceof Change.CategoryChanged changed) {
            if (category != null) {
                category = changed.category();
            }
        } else if (change instanceof Change.Deregistered deregistered) {
            category = null;
            left = deregistered.reason();
        } else if (change instanceof Change.ProfileChanged changed) {
            profile = merge(profile, changed.profile());
        }
    }

    @Nullable
    String category() {
        return category;
    }

    @Nullable
    String group() {
        if (category != null) {
            return ContractCategories.groupOf(category);
        }
        if (left == DeregistrationReason.WORK) {
            return ContractCategories.WORK_WITHOUT_SUPPORT;
        }
        return left == DeregistrationReason.STUDIES ? ContractCategories.STUDIES : null;
    }

    boolean deceased() {
        return left == DeregistrationReason.DECEASED;
    }

    Profile profile() {
        return profile;
    }

    private static Profile merge(Profile old, Profile given) {
        return new Profile(
                given.gender() != null ? given.gender() : old.gender(),
                given.birthDate() != null ? given.birthDate() : old.birthDate(),
                given.municipality() != null ? given.municipality() : old.municipality(),
                given.office() != null ? given.office() : old.office(),
                given.education() != null ? given.education() : old.education(),
                given.reducedWorkCapacity() != null ? given.reducedWorkCapacity() : old.reducedWorkCapacity());
    }
}
