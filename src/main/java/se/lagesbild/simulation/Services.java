package se.lagesbild.simulation;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.ProgrammeOutcome;

/** Matching services (STOM, KROM), labour market training (AUB), municipal programmes: one at a time. */
final class Services {

    private static final String TRAINING = "AUB";

    private static final Lot<String> SERVICES = new Lot<String>()
            .with(50, "STOM")
            .with(25, "KROM")
            .with(14, TRAINING)
            .with(5, "MUN_WORK_TRAINING")
            .with(4, "MUN_WORK_PRACTICE")
            .with(3, "MUN_EMPLOYMENT")
            .with(4, "MUN_OSA");

    /** How the register is told of an end that came as planned; null: not at all. */
    private static final Lot<End> ENDS = new Lot<End>()
            .with(45, new End(true, ProgrammeOutcome.OTHER))
            .with(5, new End(true, ProgrammeOutcome.STUDIES))
            .with(20, new End(true, null))
            .with(30, new End(false, null));

    /** Municipalities follow up how each participation ended: about two in five to work or studies. */
    private static final Lot<End> MUNICIPAL_ENDS = new Lot<End>()
            .with(14, new End(true, ProgrammeOutcome.WORK))
            .with(10, new End(true, ProgrammeOutcome.STUDIES))
            .with(52, new End(true, ProgrammeOutcome.OTHER))
            .with(24, new End(true, null));

    private record End(boolean told, @Nullable ProgrammeOutcome outcome) {}

    /** Days before a planned end on which what follows is decided. */
    private static final int REVIEW = 5;

    /** An offer that is documented as such before the decision. */
    private static final double DOCUMENTED = 0.4;

    private static final double PLANNED_AHEAD = 0.3;
    private static final double BROKEN_OFF = 0.12;
    private static final double EXTENDED = 0.35;
    private static final double AGAIN = 0.12;
    private static final int TRAINING_HELPS_FOR = 120;
    private static final int SERVICE_HELPS_FOR = 50;

    private final Desk desk;
    private final Register register;
    private final Offers offers;

    Services(Desk desk, Register register, Offers offers) {
        this.desk = desk;
        this.register = register;
        this.offers = offers;
    }

    /** Begins a service, today or on a day decided today. */
    void begin(Person person, int today) {
        Dice dice = person.dice;
        String programme = SERVICES.draw(dice);
        int firstDay = dice.chance(PLANNED_AHEAD) ? today + dice.between(3, 21) : today;
        if (dice.chance(DOCUMENTED)) {
            offers.make(person, today, programme);
        }
        begin(person, programme, today, firstDay, DecisionKind.NEW);
        if (programme.equals(TRAINING) && !person.situation.isFramework()) {
            register.change(person, "81", firstDay);
        } else {
            register.stay(person, firstDay);
        }
    }

    private void begin(Person person, String programme, int today, int firstDay, DecisionKind decision) {
        Dice dice = person.dice;
        decide(person, programme, today, decision);
        int days = programme.equals(TRAINING) ? dice.between(60, 200) : dice.between(80, 130);
        int lastDay = firstDay + days;
        Participation participation = new Participation(programme, person.nextId(), firstDay, lastDay);
        desk.record(person, firstDay, participation.started(!isMunicipal(programme)));
        person.service = participation;
        boolean brokenOff = dice.chance(BROKEN_OFF);
        int review = brokenOff ? dice.between(firstDay + Register.WEEK, lastDay - 2 * REVIEW) : lastDay - REVIEW;
        person.agenda.set(Task.SERVICE, review);
    }

    private void decide(Person person, String programme, int today, DecisionKind kind) {
        if (programme.equals("STOM") || programme.equals("KROM")) {
            desk.record(person, today, new Change.DecisionMade(programme, kind));
        }
    }

    private static boolean isMunicipal(String programme) {
        return programme.startsWith("MUN_");
    }

    /** The planned end draws near, or the service is broken off. */
    void review(Person person, int today) {
        Participation service = person.service;
        if (service == null) {
            return;
        }
        boolean brokenOff = today < service.lastDay() - REVIEW;
        if (!brokenOff && service.extensions() < 2 && person.dice.chance(EXTENDED)) {
            extend(person, service, today);
            return;
        }
        int lastDay = brokenOff ? today : service.lastDay();
        End end = (isMunicipal(service.programme()) ? MUNICIPAL_ENDS : ENDS).draw(person.dice);
        if (end.told() || brokenOff) {
            service.end(person, lastDay, end.outcome(), desk);
        }
        after(person, service, today, lastDay);
        if (end.outcome() == ProgrammeOutcome.WORK) {
            register.expect(person, Move.WORK, lastDay + 1);
        }
    }

    private void extend(Person person, Participation service, int today) {
        int lastDay = service.lastDay() + person.dice.between(30, 100);
        decide(person, service.programme(), today, DecisionKind.EXTENSION);
        desk.record(person, today, service.extendTo(lastDay));
        person.agenda.set(Task.SERVICE, lastDay - REVIEW);
    }

    private void after(Person person, Participation service, int today, int lastDay) {
        person.service = null;
        boolean training = service.programme().equals(TRAINING);
        person.helpedUntil = lastDay + (training ? TRAINING_HELPS_FOR : SERVICE_HELPS_FOR);
        if (!training && person.dice.chance(AGAIN)) {
            // The next day: for the measures one episode goes on.
            DecisionKind kind = person.dice.chance(0.6) ? DecisionKind.PROVIDER_CHANGE : DecisionKind.NEW;
            begin(person, service.programme(), today, lastDay + 1, kind);
        }
        if (person.situation == Situation.TRAINING) {
            register.change(person, "11", lastDay + 1);
        }
    }

    /** Leaves the service, if in one. */
    void leave(Person person, int lastDay, ProgrammeOutcome outcome) {
        if (person.service != null) {
            person.service.end(person, lastDay, outcome, desk);
        }
        forget(person);
    }

    /** Nobody tells the register: a planned end comes by itself. */
    void forget(Person person) {
        person.service = null;
        person.agenda.cancel(Task.SERVICE);
    }
}
