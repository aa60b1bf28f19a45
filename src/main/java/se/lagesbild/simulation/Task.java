package se.lagesbild.simulation;

/** What a person may have to do on a day; of several on one day the first here comes first. */
enum Task {
    /** A documented offer. */
    OFFER,
    /** The next step of an activity within a framework programme. */
    ACTIVITY,
    /** The end of studies. */
    STUDIES,
    /** The planned end of a service draws near. */
    SERVICE,
    /** The planned end of a framework programme draws near. */
    FRAMEWORK,
    /** The next move, or none and another look ahead. */
    MOVE
}
