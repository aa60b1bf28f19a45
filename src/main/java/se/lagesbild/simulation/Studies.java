package se.lagesbild.simulation;

import se.lagesbild.domain.person.Change;

/** Studies beside a programme or a category: they change no category. */
final class Studies {

    /** For some the source sends no id, and so never an end. */
    private static final double WITHOUT_ID = 0.08;

    private final Desk desk;

    Studies(Desk desk) {
        this.desk = desk;
    }

    void begin(Person person, int today) {
        String id = person.dice.chance(WITHOUT_ID) ? null : person.nextId();
        desk.record(person, today, new Change.StudiesStarted(kind(person.situation), id));
        if (id != null) {
            person.studiesId = id;
            person.agenda.set(Task.STUDIES, today + days(person));
        }
    }

    /** Adult education of the newly arrived takes its time: Swedish first, then a subject. */
    private static int days(Person person) {
        return person.newcomer ? person.dice.between(120, 400) : person.dice.between(60, 300);
    }

    private static String kind(Situation situation) {
        return switch (situation) {
            case ESTABLISHMENT -> "ADULT_EDUCATION_IN_ESTABLISHMENT";
            case JOB_GUARANTEE -> "REGULAR_EDUCATION_IN_JOB_GUARANTEE";
            default -> "SHORT_REGULAR_EDUCATION";
        };
    }

    /** Ends them, if there are any. */
    void end(Person person, int lastDay) {
        if (person.studiesId != null) {
            desk.record(person, lastDay, new Change.StudiesEnded(person.studiesId));
        }
        person.studiesId = null;
        person.agenda.cancel(Task.STUDIES);
    }
}
