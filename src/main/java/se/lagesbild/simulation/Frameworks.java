package se.lagesbild.simulation;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.ProgrammeOutcome;

/** Framework programmes: establishment (ETP), the job guarantee for youth (UGA), the job and development one (JOB). */
final class Frameworks {

    /**
     * A programme.
     *
     * @param period days for which it is decided at a time
     * @param extended share of periods that are followed by another
     * @param extensions most of them
     */
    record Framework(String programme, String category, int period, double extended, int extensions) {}

    private static final Framework ESTABLISHMENT = new Framework("ETP", "68", 300, 0.45, 1);
    private static final Framework YOUTH = new Framework("UGA", "69", 170, 0.5, 1);
    private static final Framework JOB = new Framework("JOB", "70", 182, 0.88, 20);

    /** «90 kalenderdagar» of unemployment. */
    private static final int TENURE_FOR_YOUTH = 90;

    /** 300 days of benefit, five a week. */
    private static final int TENURE_FOR_JOB = 400;

    private static final int REVIEW = 5;

    private final Desk desk;
    private final Register register;
    private final Activities activities;

    Frameworks(Desk desk, Register register, Activities activities) {
        this.desk = desk;
        this.register = register;
        this.activities = activities;
    }

    /** The programme that the person qualifies for on the day, or null. */
    static @Nullable Framework openTo(Person person, int day) {
        if (person.newcomer) {
            return ESTABLISHMENT;
        }
        if (person.isYouth(day) && person.tenure(day) >= TENURE_FOR_YOUTH) {
            return YOUTH;
        }
        return person.tenure(day) >= TENURE_FOR_JOB ? JOB : null;
    }

    /** Begins the programme that is open, today or in a few days. */
    void begin(Person person, int today) {
        Framework framework = openTo(person, today);
        if (framework != null && person.framework == null) {
            begin(person, framework, person.dice.chance(0.3) ? today + person.dice.between(3, 14) : today);
        }
    }

    private void begin(Person person, Framework framework, int firstDay) {
        int lastDay = firstDay + framework.period() - 1;
        Participation participation = new Participation(framework.programme(), person.nextId(), firstDay, lastDay);
        desk.record(person, firstDay, participation.started(true));
        register.change(person, framework.category(), firstDay);
        person.framework = participation;
        person.agenda.set(Task.FRAMEWORK, lastDay - REVIEW);
        activities.expect(person, firstDay);
    }

    /** The planned end draws near. */
    void review(Person person, int today) {
        Participation participation = person.framework;
        if (participation == null) {
            return;
        }
        Framework framework = of(participation);
        if (participation.extensions() < framework.extensions() && person.dice.chance(framework.extended())) {
            int lastDay = participation.lastDay() + framework.period();
            desk.record(person, today, participation.extendTo(lastDay));
            person.agenda.set(Task.FRAMEWORK, lastDay - REVIEW);
        } else {
            complete(person, participation, framework);
        }
    }

    private static Framework of(Participation participation) {
        return switch (participation.programme()) {
            case "ETP" -> ESTABLISHMENT;
            case "UGA" -> YOUTH;
            default -> JOB;
        };
    }

    private void complete(Person person, Participation participation, Framework framework) {
        int lastDay = participation.lastDay();
        participation.end(person, lastDay, ProgrammeOutcome.OTHER, desk);
        activities.stop(person, lastDay);
        person.framework = null;
        if (framework.equals(ESTABLISHMENT)) {
            person.newcomer = false;
        }
        if (person.situation.isFramework()) {
            // Many go on without a day between: from establishment or the youth guarantee, and within the job
            // guarantee.
            if (person.tenure(lastDay) >= TENURE_FOR_JOB && person.dice.chance(0.5)) {
                begin(person, JOB, lastDay + 1);
            } else {
                register.change(person, "11", lastDay + 1);
            }
        }
    }

    /** Leaves the programme, if in one. */
    void leave(Person person, int lastDay, ProgrammeOutcome outcome) {
        if (person.framework != null) {
            activities.stop(person, lastDay);
            person.framework.end(person, lastDay, outcome, desk);
        }
        forget(person);
    }

    /** Nobody tells the register: planned ends come by themselves. */
    void forget(Person person) {
        person.framework = null;
        person.activity = null;
        person.agenda.cancel(Task.FRAMEWORK);
        person.agenda.cancel(Task.ACTIVITY);
    }
}
