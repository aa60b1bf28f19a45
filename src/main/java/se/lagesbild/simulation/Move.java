package se.lagesbild.simulation;

/** What a registered person may do next; the columns of {@code monthly-rates.csv}, which says what each is. */
enum Move {
    WORK,
    STUDIES,
    LEAVE,
    PAUSE,
    PART,
    PREPARE,
    SERVICE,
    FRAMEWORK,
    REFERRAL,
    PROFILE,
    BACK
}
