package se.lagesbild.simulation;

import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.ProgrammeOutcome;

/** Makes the moves of registered persons, and what has to be ended with them. */
final class Moves {

    /** Of those going to work; the rest stay registered: subsidised, short, or looking for another job. */
    private static final double OUT_OF_REGISTER = 0.62;

    /** The newly arrived mostly work beside the programme. */
    private static final double OUT_OF_ESTABLISHMENT = 0.1;

    /** Shares of those going to studies who stay registered: nearly all of the newly arrived, in their programme. */
    private static final double STUDIES_BESIDE_ESTABLISHMENT = 0.85;

    private static final double STUDIES_BESIDE_FRAMEWORK = 0.65;
    private static final double STUDIES_BESIDE = 0.06;

    private static final Lot<String> SOME_WORK =
            new Lot<String>().with(60, "22").with(40, "21");

    private static final Lot<String> PREPARATION = new Lot<String>()
            .with(40, "54")
            .with(30, "80")
            .with(8, "83")
            .with(4, "86")
            .with(8, "46")
            .with(10, "75");

    private static final Lot<DeregistrationReason> REASONS = new Lot<DeregistrationReason>()
            .with(440, DeregistrationReason.OTHER)
            .with(544, DeregistrationReason.CONTACT_LOST)
            .with(16, DeregistrationReason.DECEASED);

    private final Desk desk;
    private final Register register;
    private final Services services;
    private final Frameworks frameworks;
    private final Activities activities;
    private final Studies studies;
    private final Faces faces;

    Moves(
            Desk desk,
            Register register,
            Services services,
            Frameworks frameworks,
            Activities activities,
            Studies studies,
            Faces faces) {
        this.desk = desk;
        this.register = register;
        this.services = services;
        this.frameworks = frameworks;
        this.activities = activities;
        this.studies = studies;
        this.faces = faces;
    }

    void make(Person person, Move move, int today) {
        switch (move) {
            case WORK -> work(person, today);
            case STUDIES -> study(person, today);
            case LEAVE -> leave(person, today);
            case PAUSE -> change(person, "14", today, ProgrammeOutcome.OTHER);
            case PART -> change(person, SOME_WORK.draw(person.dice), today, ProgrammeOutcome.OTHER);
            case PREPARE -> change(person, PREPARATION.draw(person.dice), today, ProgrammeOutcome.OTHER);
            case BACK -> change(person, "11", today, ProgrammeOutcome.OTHER);
            case SERVICE -> services.begin(person, today);
            case FRAMEWORK -> frameworks.begin(person, today);
            case REFERRAL -> activities.refer(person, today);
            case PROFILE -> changeProfile(person, today);
        }
    }

    private void work(Person person, int today) {
        double outOfRegister = person.situation == Situation.ESTABLISHMENT ? OUT_OF_ESTABLISHMENT : OUT_OF_REGISTER;
        if (person.situation.isWork() || person.dice.chance(outOfRegister)) {
            deregister(person, DeregistrationReason.WORK, today, ProgrammeOutcome.WORK);
        } else {
            change(person, Jobs.draw(person), today, ProgrammeOutcome.WORK);
        }
    }

    private void study(Person person, int today) {
        double how = person.dice.share();
        if (how < besideProgramme(person.situation) && person.studiesId == null) {
            studies.begin(person, today);
        } else if (how < 0.93 || person.situation == Situation.CONTRACT) {
            deregister(person, DeregistrationReason.STUDIES, today, ProgrammeOutcome.STUDIES);
        } else {
            change(person, "32", today, ProgrammeOutcome.STUDIES);
        }
    }

    private static double besideProgramme(Situation situation) {
        if (situation == Situation.ESTABLISHMENT) {
            return STUDIES_BESIDE_ESTABLISHMENT;
        }
        return situation.isFramework() ? STUDIES_BESIDE_FRAMEWORK : STUDIES_BESIDE;
    }

    private void leave(Person person, int today) {
        DeregistrationReason reason = person.age(today) >= 65 ? DeregistrationReason.OTHER : REASONS.draw(person.dice);
        if (reason == DeregistrationReason.OTHER) {
            deregister(person, reason, today, ProgrammeOutcome.OTHER);
        } else {
            services.forget(person);
            frameworks.forget(person);
            person.studiesId = null;
            register.deregister(person, reason, today);
        }
    }

    private void deregister(Person person, DeregistrationReason reason, int today, ProgrammeOutcome outcome) {
        endProgrammes(person, today, outcome);
        studies.end(person, today - 1);
        register.deregister(person, reason, today);
    }

    private void change(Person person, String category, int today, ProgrammeOutcome outcome) {
        boolean besideProgramme = person.situation == Situation.ESTABLISHMENT && outcome == ProgrammeOutcome.WORK;
        if (!besideProgramme) {
            endProgrammes(person, today, outcome);
        }
        register.change(person, category, today);
    }

    private void endProgrammes(Person person, int today, ProgrammeOutcome outcome) {
        services.leave(person, today - 1, outcome);
        frameworks.leave(person, today - 1, outcome);
    }

    private void changeProfile(Person person, int today) {
        Profile change = faces.change(person.dice, person.profile);
        person.learn(change);
        desk.record(person, today, new Change.ProfileChanged(change));
    }
}
