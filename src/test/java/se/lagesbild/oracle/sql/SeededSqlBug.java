package se.lagesbild.oracle.sql;

import java.util.List;

/**
 * One thing wrong in the SQL: another text in the place of one that occurs once.
 *
 * @param measure one whose figures it changes
 */
record SeededSqlBug(String name, String measure, String text, String instead) {

    private static final String TO_WORK = "turnover-to-work";
    private static final String TO_STUDIES = "turnover-to-studies";
    private static final String MATCHING = "outcome-90-matching-service";
    private static final String TRAINING = "outcome-90-labour-market-training";
    private static final String ESTABLISHMENT = "outcome-90-establishment";
    private static final String GUARANTEE = "youth-guarantee-90";
    private static final String VINTAGE_IGNORED = "vintages are ignored";

    static List<SeededSqlBug> all() {
        return List.of(
                // Which events count.
                bug(VINTAGE_IGNORED, TO_WORK, " WHERE registered_at <= as_of()", ""),
                bug(
                        "voids are ignored",
                        TO_WORK,
                        "FROM holding ANTI JOIN voided USING (person_id, event_id)\n",
                        "FROM holding\n"),
                bug("the first version holds", TO_WORK, "registered_at DESC) = 1", "registered_at) = 1"),
                bug("every version counts", TO_WORK, "registered_at DESC) = 1", "registered_at DESC) > 0"),

                // The state at a day's close.
                bug(
                        "registration does not order a day's changes",
                        TO_WORK,
                        "ORDER BY day_number, registered_at,",
                        "ORDER BY day_number,"),
                bug("a deregistration to work is none", TO_WORK, "WHEN 'WORK' THEN 'WORK_WITHOUT_SUPPORT'", ""),
                bug("a deregistration to studies is none", TO_STUDIES, "WHEN 'STUDIES' THEN 'STUDIES'", ""),
                bug("one category is forgotten", TO_WORK, "'31 35 41'", "'31 35'"),

                // Turnover.
                bug(
                        "the opening at the close of the first",
                        TO_WORK,
                        "greatest(month_of(day) + 1",
                        "greatest(month_of(day - 1) + 1"),
                bug(
                        "who leaves on the first is not in the opening",
                        TO_WORK,
                        "least(month_of(until)",
                        "least(month_of(until - 1)"),
                bug("entrants are ignored", TO_WORK, "FROM entrant ANTI JOIN", "FROM entrant SEMI JOIN"),
                bug(
                        "who is enrolled again joins twice",
                        TO_WORK,
                        "FROM entrant ANTI JOIN opening USING (person_id, month)",
                        "FROM entrant"),
                bug(
                        "every category change is an enrolment",
                        TO_WORK,
                        "AND standing_before IS DISTINCT FROM 'REGISTERED'",
                        ""),
                bug("what happens before joining counts", TO_WORK, "last_day >= day)", "last_day IS NOT NULL)"),
                bug(
                        "vocational introduction is no work",
                        TO_WORK,
                        "'NEW_START_JOB', 'VOCATIONAL_INTRODUCTION')",
                        "'NEW_START_JOB')"),
                bug(
                        "only studies as a category count",
                        TO_STUDIES,
                        "FROM known_event WHERE type = 'STUDIES_STARTED'\n)",
                        "FROM known_event WHERE false\n)"),

                // Outcomes.
                bug("outcome after 89 days", TRAINING, "(['AUB'], 90", "(['AUB'], 89"),
                bug("outcome after 91 days", TRAINING, "(['AUB'], 90", "(['AUB'], 91"),
                bug(
                        "outcome on day 90",
                        TRAINING,
                        "last_day_of(month) AS last_day FROM ended",
                        "day + 90 AS last_day FROM ended"),
                bug("the dead are followed up", MATCHING, "AND (death.day <= episode_end.day + days) IS NOT TRUE", ""),
                bug(
                        "an episode goes on after a day's gap",
                        MATCHING,
                        "ending.last_day + 1 BETWEEN",
                        "ending.last_day + 2 BETWEEN"),
                bug(
                        "the last of a month's episodes decides",
                        MATCHING,
                        "min(episode_end.day) AS day",
                        "max(episode_end.day) AS day"),
                bug("another programme continues the episode", MATCHING, "AND other.programme = ending.programme", ""),
                bug(
                        "a planned end overrides an explicit one",
                        MATCHING,
                        "coalesce(ended, extended_to,",
                        "coalesce(extended_to, ended,"),
                bug("extensions are ignored", MATCHING, "coalesce(ended, extended_to,", "coalesce(ended,"),
                bug(
                        "an end before the start is none",
                        MATCHING,
                        "coalesce(ended, extended_to,",
                        "coalesce(CASE WHEN ended >= started.day THEN ended END, extended_to,"),
                bug(
                        "the profile of the month's end",
                        MATCHING,
                        "left_as.day <= followed_up.day",
                        "left_as.day <= followed_up.last_day"),
                bug(
                        "studies without an id end at once",
                        ESTABLISHMENT,
                        "SELECT person_id, day, forever()",
                        "SELECT person_id, day, day"),

                // The guarantee.
                bug("guarantee after 89 days", GUARANTEE, "guarantee(90)", "guarantee(89)"),
                bug("guarantee after 91 days", GUARANTEE, "guarantee(90)", "guarantee(91)"),
                bug(
                        "an offer before the spell counts",
                        GUARANTEE,
                        "offer.day BETWEEN first_day AND last_day",
                        "offer.day <= last_day"),
                bug("offers are ignored", GUARANTEE, "offer.type = 'INTERVENTION_OFFERED'", "false"),
                bug(
                        "the establishment programme does not matter",
                        GUARANTEE,
                        "WHERE programme = 'ETP'",
                        "WHERE programme = 'AUB'"),
                bug(
                        "born on 29 February, older on 28 February",
                        GUARANTEE,
                        "+ day(birth_date))",
                        "+ least(day(birth_date), 28))"),
                bug("youth through 25", GUARANTEE, "age(birth_date, day) < 25", "age(birth_date, day) <= 25"),

                // The breakdowns.
                bug(
                        "an unknown gender is that of men",
                        TO_WORK,
                        "coalesce(gender, 'UNKNOWN')",
                        "coalesce(gender, 'MAN')"));
    }

    private static SeededSqlBug bug(String name, String measure, String text, String instead) {
        return new SeededSqlBug(name, measure, text, instead);
    }

    Script in(Script definitions) {
        return definitions.with(text, instead);
    }

    /** Shows only where not everything is known. */
    boolean isInVintage() {
        return name.equals(VINTAGE_IGNORED);
    }

    @Override
    public String toString() {
        return name;
    }
}
