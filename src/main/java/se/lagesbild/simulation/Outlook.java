package se.lagesbild.simulation;

import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;

/** Looks ahead for registered persons: what they do next, and when. */
final class Outlook {

    /** As far as anybody looks: the season and the person may be others by then. */
    private static final int HORIZON = 28;

    private static final double MONTH = 30;
    private static final Move[] MOVES = Move.values();

    /** Contracts begin with a month. */
    private static final double ON_THE_FIRST = 0.25;

    /** A programme leads to work in the months after it, if at all. */
    private static final double HELPED = 3;

    /** Days in which people look for work by themselves; after them preparatory programmes are for more of them. */
    private static final int FIRST_MONTHS = 75;

    private static final double LATER_PREPARATION = 2.8;

    private final MonthlyRates rates;

    Outlook(MonthlyRates rates) {
        this.rates = rates;
    }

    /** Notes the next move after the day on the agenda, or to look again. */
    void look(Person person, int from) {
        double[] upTo = new double[MOVES.length];
        double total = 0;
        for (Move move : MOVES) {
            total += rates.of(person.situation, move) * factor(person, move, from);
            upTo[move.ordinal()] = total;
        }
        int wait = total == 0 ? HORIZON + 1 : 1 + person.dice.waiting(MONTH / total);
        if (wait > HORIZON) {
            person.nextMove = null;
            person.agenda.set(Task.MOVE, from + HORIZON);
            return;
        }
        Move move = draw(upTo, person.dice.share() * total);
        person.nextMove = move;
        person.agenda.set(Task.MOVE, day(person, move, from + wait));
    }

    private static Move draw(double[] upTo, double ticket) {
        int at = 0;
        while (upTo[at] <= ticket) {
            at++;
        }
        return MOVES[at];
    }

    private static int day(Person person, Move move, int day) {
        return switch (move) {
            case WORK -> person.dice.chance(ON_THE_FIRST) ? OfficeHours.firstOfMonthFrom(day) : day;
            case PREPARE, SERVICE, FRAMEWORK, REFERRAL -> OfficeHours.workingDayFrom(day);
            default -> day;
        };
    }

    private static double factor(Person person, Move move, int day) {
        return switch (move) {
            case WORK -> Season.work(day) * employability(person) * (day < person.helpedUntil ? HELPED : 1);
            case STUDIES ->
                Season.studies(day)
                        * (person.isYouth(day) ? 1.8 : 0.8)
                        * (person.profile.gender() == Gender.WOMAN ? 1.15 : 0.87);
            case LEAVE -> person.age(day) >= 65 ? 20 : 1;
            case PREPARE -> person.tenure(day) < FIRST_MONTHS ? 1 : LATER_PREPARATION;
            case SERVICE -> person.service == null ? 1 : 0;
            case FRAMEWORK -> Frameworks.openTo(person, day) == null ? 0 : person.newcomer ? 2.5 : 1;
            case REFERRAL -> person.has(Education.COMPULSORY_AT_MOST) ? 2 : 0.6;
            default -> 1;
        };
    }

    private static double employability(Person person) {
        return education(person.profile.education()) * (person.hasReducedCapacity() ? 0.65 : 1.08);
    }

    private static double education(@Nullable Education education) {
        if (education == Education.COMPULSORY_AT_MOST) {
            return 0.65;
        }
        return education == Education.POST_SECONDARY ? 1.3 : 1.05;
    }
}
