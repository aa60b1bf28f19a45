package se.lagesbild.simulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;

/** Draws who people are. */
final class Faces {

    private static final double WOMEN = 0.47;
    private static final double GENDER_UNKNOWN = 0.002;

    /** About a fifth of the registered have a code for it. */
    private static final double REDUCED_CAPACITY = 0.19;

    private static final Lot<Education> EDUCATION = new Lot<Education>()
            .with(29, Education.COMPULSORY_AT_MOST)
            .with(44, Education.UPPER_SECONDARY)
            .with(26, Education.POST_SECONDARY)
            .with(1, Education.UNKNOWN);

    private static final Lot<Education> EDUCATION_ABROAD = new Lot<Education>()
            .with(60, Education.COMPULSORY_AT_MOST)
            .with(18, Education.UPPER_SECONDARY)
            .with(20, Education.POST_SECONDARY)
            .with(2, Education.UNKNOWN);

    private final Municipalities municipalities;

    Faces(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** The profile of somebody who enrols for the first time, on this day. */
    Profile draw(Dice dice, Generation generation, boolean newcomer, int day) {
        Municipalities.Municipality home = municipalities.draw(dice);
        return new Profile(
                gender(dice),
                birthDate(dice, newcomer ? 0 : generation.youth() * Season.youth(day), day),
                home.code(),
                home.office(dice),
                (newcomer ? EDUCATION_ABROAD : EDUCATION).draw(dice),
                dice.chance(REDUCED_CAPACITY));
    }

    private static Gender gender(Dice dice) {
        if (dice.chance(GENDER_UNKNOWN)) {
            return Gender.UNKNOWN;
        }
        return dice.chance(WOMEN) ? Gender.WOMAN : Gender.MAN;
    }

    private static LocalDate birthDate(Dice dice, double youth, int day) {
        int age;
        if (dice.chance(youth)) {
            // Two draws: most are 18 and over, few 16.
            age = Math.max(dice.between(16, 24), dice.between(16, 24));
        } else {
            // The younger change jobs more often.
            age = Math.min(dice.between(25, 64), dice.between(25, 90));
        }
        return Day.date(day).minusYears(age).minusDays(dice.between(0, 364));
    }

    /** The profile fields that become another: a new address, more education, another capacity. */
    Profile change(Dice dice, Profile of) {
        double what = dice.share();
        if (what < 0.6) {
            Municipalities.Municipality home = municipalities.draw(dice);
            return new Profile(null, null, home.code(), home.office(dice), null, null);
        }
        if (what < 0.8) {
            return new Profile(null, null, null, null, more(of.education()), null);
        }
        return new Profile(null, null, null, null, null, !Boolean.TRUE.equals(of.reducedWorkCapacity()));
    }

    private static Education more(@Nullable Education than) {
        return than == Education.COMPULSORY_AT_MOST ? Education.UPPER_SECONDARY : Education.POST_SECONDARY;
    }
}
