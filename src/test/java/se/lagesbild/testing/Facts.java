package se.lagesbild.testing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;

/** Facts that an event gives of a person, told one by one; those not told are not given. */
public final class Facts {

    private @Nullable Gender gender;
    private @Nullable LocalDate birthDate;
    private @Nullable String municipality;
    private @Nullable String office;
    private @Nullable Education education;
    private @Nullable Boolean reducedWorkCapacity;

    private Facts() {}

    public static Facts none() {
        return new Facts();
    }

    public static Facts woman() {
        return none().gender(Gender.WOMAN);
    }

    public static Facts man() {
        return none().gender(Gender.MAN);
    }

    public static Facts born(String date) {
        return none().andBorn(date);
    }

    public static Facts livingIn(String municipality) {
        return none().andLivingIn(municipality);
    }

    public Facts gender(Gender known) {
        gender = known;
        return this;
    }

    public Facts andBorn(String date) {
        birthDate = LocalDate.parse(date);
        return this;
    }

    public Facts andLivingIn(String code) {
        municipality = code;
        return this;
    }

    public Facts office(String code) {
        office = code;
        return this;
    }

    public Facts education(Education highest) {
        education = highest;
        return this;
    }

    public Facts reducedWorkCapacity(boolean reduced) {
        reducedWorkCapacity = reduced;
        return this;
    }

    public Profile profile() {
        return new Profile(gender, birthDate, municipality, office, education, reducedWorkCapacity);
    }
}
