package se.lagesbild.simulation;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Profile;

/** A made-up jobseeker: who they are, where they stand, and what is on their agenda. What they do is said elsewhere. */
final class Person {

    private static final int IDS_RADIX = 36;

    final Generation generation;
    final Dice dice;
    final Agenda agenda = new Agenda();

    /** Full once they have enrolled. */
    Profile profile = Profile.NONE;

    Situation situation = Situation.OUTSIDE;

    /** Has left the register for good. */
    boolean gone;

    /** The latest enrolment. */
    int enrolledOn;

    /** Newly arrived in the country, and not yet through the establishment programme. */
    boolean newcomer;

    /** Until when (exclusive) a programme that has ended helps in finding work. */
    int helpedUntil;

    /** What comes when the agenda says so; null: look ahead again. */
    @Nullable
    Move nextMove;

    /** STOM, KROM, AUB or a municipality's programme. */
    @Nullable
    Participation service;

    /** ETP, UGA or JOB. */
    @Nullable
    Participation framework;

    @Nullable
    Activity activity;

    /** Of ongoing studies beside a programme. */
    @Nullable
    String studiesId;

    private final long number;
    private final String id;
    private int ids;

    Person(long seed, long number, Generation generation) {
        this.generation = generation;
        this.number = number;
        long pseudonym = Dice.mix(seed, number);
        dice = new Dice(pseudonym);
        id = hexadecimal(Dice.mix(pseudonym));
    }

    private static String hexadecimal(long value) {
        String digits = Long.toHexString(value);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /** Counts the persons of a population from 0. */
    long number() {
        return number;
    }

    /** The pseudonym: 16 hexadecimal digits. */
    String id() {
        return id;
    }

    String nextEventId() {
        return Long.toString(number, IDS_RADIX) + "-" + nextId();
    }

    /** An id for something of this person. */
    String nextId() {
        return Integer.toString(ids++, IDS_RADIX);
    }

    boolean isRegistered() {
        return situation != Situation.OUTSIDE;
    }

    /** Days since the enrolment. */
    int tenure(int day) {
        return day - enrolledOn;
    }

    /** Completed years; 0 before the first enrolment. */
    int age(int day) {
        return profile.birthDate() == null
                ? 0
                : profile.birthDate().until(Day.date(day)).getYears();
    }

    boolean isYouth(int day) {
        return age(day) < 25;
    }

    /** Takes over the profile fields that are given. */
    void learn(Profile change) {
        profile = new Profile(
                given(change.gender(), profile.gender()),
                given(change.birthDate(), profile.birthDate()),
                given(change.municipality(), profile.municipality()),
                given(change.office(), profile.office()),
                given(change.education(), profile.education()),
                given(change.reducedWorkCapacity(), profile.reducedWorkCapacity()));
    }

    private static <T> @Nullable T given(@Nullable T changed, @Nullable T before) {
        return changed != null ? changed : before;
    }

    boolean has(Education education) {
        return profile.education() == education;
    }

    boolean hasReducedCapacity() {
        return Boolean.TRUE.equals(profile.reducedWorkCapacity());
    }
}
