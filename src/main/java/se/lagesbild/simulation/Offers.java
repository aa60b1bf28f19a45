package se.lagesbild.simulation;

import se.lagesbild.domain.person.Change;

/** Documented offers: youth in unemployment are to have one within 90 days. */
final class Offers {

    /** Spells of unemployed youth in which the offer comes too late or not at all: few, but not none. */
    private static final double MISSED = 0.04;

    private static final Lot<String> OFFERS = new Lot<String>()
            .with(35, "JOB_SEARCH_SUPPORT")
            .with(20, "STOM")
            .with(15, "STUDY_GUIDANCE")
            .with(12, "WORK_PRACTICE")
            .with(10, "KROM")
            .with(8, "UGA");

    private final Desk desk;

    Offers(Desk desk) {
        this.desk = desk;
    }

    /** Notes the offer that comes in the spell that begins on the day, if it is one of unemployed youth. */
    void expect(Person person, int day) {
        if (person.situation != Situation.SEEKING || !person.isYouth(day)) {
            person.agenda.cancel(Task.OFFER);
        } else if (!person.dice.chance(MISSED)) {
            person.agenda.set(Task.OFFER, OfficeHours.workingDayFrom(day + person.dice.between(10, 80)));
        } else {
            person.agenda.set(Task.OFFER, OfficeHours.workingDayFrom(day + person.dice.between(95, 200)));
        }
    }

    void make(Person person, int today) {
        make(person, today, OFFERS.draw(person.dice));
    }

    void make(Person person, int today, String intervention) {
        desk.record(person, today, new Change.InterventionOffered(intervention));
    }
}
