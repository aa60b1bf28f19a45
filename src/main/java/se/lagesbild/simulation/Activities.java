package se.lagesbild.simulation;

import se.lagesbild.domain.person.Change;

/** What fills the days in a framework programme: one activity after another, with gaps. */
final class Activities {

    private static final Lot<Activity.Kind> KINDS = new Lot<Activity.Kind>()
            .with(33, new Activity.Kind("JOB_SEARCH_SUPPORT", false, false))
            .with(23, new Activity.Kind("WORK_TRAINING", true, false))
            .with(17, new Activity.Kind("WORK_PRACTICE", true, false))
            .with(12, new Activity.Kind("COACHING", false, true))
            .with(5, new Activity.Kind("REINFORCED_WORK_TRAINING", true, true))
            .with(10, new Activity.Kind("STUDY_GUIDANCE", false, false));

    private static final Lot<String> REFERRALS =
            new Lot<String>().with(75, "REFERRAL_TO_REGULAR_EDUCATION").with(25, "APPLY_TO_HIGHER_EDUCATION");

    /** Planned first and begun some days later; the rest is registered when it begins. */
    private static final double PLANNED = 0.3;

    private final Desk desk;

    Activities(Desk desk) {
        this.desk = desk;
    }

    /** Notes the first activity of a programme that begins on the day. */
    void expect(Person person, int firstDay) {
        person.activity = null;
        person.agenda.set(Task.ACTIVITY, firstDay + person.dice.between(1, 14));
    }

    /** The next step: to plan, to begin, or to end. */
    void step(Person person, int today) {
        Participation framework = person.framework;
        if (framework == null) {
            return;
        }
        Activity activity = person.activity;
        if (activity == null) {
            Activity.Kind kind = KINDS.draw(person.dice);
            activity = new Activity(person.nextId(), kind, framework.programme(), false);
            if (person.dice.chance(PLANNED)) {
                desk.record(person, today, activity.planned());
                person.activity = activity;
                person.agenda.set(Task.ACTIVITY, today + person.dice.between(3, 10));
                return;
            }
        }
        if (activity.ongoing()) {
            end(person, activity, today);
            int gap = person.dice.chance(nextDay(activity.programme())) ? 1 : person.dice.between(4, 60);
            person.agenda.set(Task.ACTIVITY, today + gap);
        } else {
            begin(person, activity, today);
        }
    }

    /**
     * How often one activity follows another without a day between. The job guarantee is to leave no gaps: at most a
     * tenth of its participants are without an activity, a fifth in the other programmes.
     */
    private static double nextDay(String programme) {
        return programme.equals("JOB") ? 0.74 : 0.1;
    }

    private void begin(Person person, Activity activity, int today) {
        desk.record(person, today, activity.started());
        person.activity = new Activity(activity.id(), activity.kind(), activity.programme(), true);
        person.agenda.set(Task.ACTIVITY, today + person.dice.between(40, 180));
    }

    private void end(Person person, Activity activity, int lastDay) {
        desk.record(person, lastDay, activity.ended());
        person.activity = null;
    }

    /** Ends an ongoing activity, and begins no other. */
    void stop(Person person, int lastDay) {
        if (person.activity != null && person.activity.ongoing()) {
            end(person, person.activity, lastDay);
        }
        person.activity = null;
        person.agenda.cancel(Task.ACTIVITY);
    }

    /** Plans an activity of applying for regular education. */
    void refer(Person person, int today) {
        desk.record(person, today, new Change.ActivityPlanned(person.nextId(), REFERRALS.draw(person.dice)));
    }
}
