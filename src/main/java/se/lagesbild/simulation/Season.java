package se.lagesbild.simulation;

import se.lagesbild.domain.calendar.Day;

/** How the time of year moves people: factors around 1, January to December. */
final class Season {

    /** Employers hire in spring and after the holidays, hardly in July and December. */
    private static final double[] WORK = {0.93, 0.95, 1.05, 1.10, 1.12, 1.15, 0.85, 1.12, 1.05, 0.97, 0.92, 0.80};

    /** Terms begin in January and in August or September. */
    private static final double[] STUDIES = {1.9, 0.8, 0.5, 0.5, 0.5, 0.5, 0.5, 2.6, 2.2, 0.8, 0.6, 0.5};

    /** Contracts end with the year and with the school year. */
    private static final double[] ENROLMENT = {1.25, 0.95, 0.90, 0.90, 0.90, 1.30, 1.10, 1.15, 1.00, 0.95, 0.95, 0.80};

    /** School leavers come in June. */
    private static final double[] YOUTH = {0.9, 0.8, 0.8, 0.8, 0.9, 2.0, 1.3, 1.1, 0.9, 0.8, 0.8, 0.8};

    private static final double MOST_ENROLMENT = 1.30;

    private Season() {}

    static double work(int day) {
        return WORK[month(day)];
    }

    static double studies(int day) {
        return STUDIES[month(day)];
    }

    static double youth(int day) {
        return YOUTH[month(day)];
    }

    /** The chance that somebody who would enrol in the busiest month does so in this one. */
    static double enrolment(int day) {
        return ENROLMENT[month(day)] / MOST_ENROLMENT;
    }

    private static int month(int day) {
        return Day.date(day).getMonthValue() - 1;
    }
}
