package se.lagesbild.simulation;

import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DeregistrationReason;

/** The register's own changes: who is in it, and in which category. After each the person looks ahead anew. */
final class Register {

    /** Nobody's category changes twice within a week, so that corrections by a few days keep their order. */
    static final int WEEK = 7;

    private static final Lot<String> FIRST_CATEGORY = new Lot<String>()
            .with(80, "11")
            .with(6, "22")
            .with(6, "21")
            .with(4, "14")
            .with(4, "41");

    /** Mean days until somebody from a short job, or from elsewhere, is back. */
    private static final double SHORT_WAIT = 120;

    private static final double LONG_WAIT = 480;

    /** Seasonal and substitute work is common among those who come back. */
    private static final double SHORT_JOBS = 0.35;

    private static final int LAST_ENROLMENT = 64;

    /** Keeps the ages as they are, however many years are simulated: others come in their place. */
    private static final double STAY_AWAY = 0.35;

    private final Desk desk;
    private final Outlook outlook;
    private final Offers offers;

    Register(Desk desk, Outlook outlook, Offers offers) {
        this.desk = desk;
        this.outlook = outlook;
        this.offers = offers;
    }

    void enrol(Person person, int day) {
        String category = person.newcomer ? "11" : FIRST_CATEGORY.draw(person.dice);
        desk.record(person, day, new Change.Enrolled(category, person.profile));
        person.enrolledOn = day;
        enter(person, Situation.of(category), day);
    }

    void change(Person person, String category, int day) {
        desk.record(person, day, new Change.CategoryChanged(category));
        enter(person, Situation.of(category), day);
    }

    private void enter(Person person, Situation situation, int day) {
        person.situation = situation;
        offers.expect(person, day);
        outlook.look(person, day + WEEK);
    }

    /** What comes next is settled, whatever was noted before. */
    void expect(Person person, Move move, int day) {
        person.nextMove = move;
        person.agenda.set(Task.MOVE, day);
    }

    /** Nothing changes before the day. */
    void stay(Person person, int day) {
        outlook.look(person, day);
    }

    void deregister(Person person, DeregistrationReason reason, int day) {
        desk.record(person, day, new Change.Deregistered(reason));
        person.situation = Situation.OUTSIDE;
        person.agenda.clear();
        person.gone = reason == DeregistrationReason.DECEASED
                || person.age(day) >= LAST_ENROLMENT
                || person.dice.chance(STAY_AWAY);
        boolean soonBack = reason == DeregistrationReason.WORK && person.dice.chance(SHORT_JOBS);
        comeBack(person, day, soonBack ? SHORT_WAIT : LONG_WAIT);
    }

    /** Notes when the person enrols, or enrols again. */
    void comeBack(Person person, int today, double meanWait) {
        int day = today + 3 * WEEK + person.dice.waiting(meanWait);
        while (!person.dice.chance(Season.enrolment(day))) {
            day += person.dice.between(1, 4 * WEEK);
        }
        person.nextMove = null;
        person.agenda.set(Task.MOVE, enrolmentDay(person.dice, day));
    }

    /** Mostly on working days; contracts end with a month, and web forms are open on Sundays. */
    private static int enrolmentDay(Dice dice, int day) {
        double when = dice.share();
        if (when < 0.15) {
            return OfficeHours.firstOfMonthFrom(day);
        }
        return when < 0.25 ? day : OfficeHours.workingDayFrom(day);
    }
}
