package se.lagesbild.topology;

/** Names of processors, stores and the repartition topic. They are in state on disk and in brokers: never change one. */
final class Names {

    static final String SOURCE = "status-changes";
    static final String INTAKE = "intake";
    static final String REJECTED = "rejected";
    static final String REJECTED_RECORDS = "rejected-records";
    static final String REJECTED_SINK = "rejected-sink";
    static final String ACCEPTED = "accepted";
    static final String TIMELINES = "timelines";
    static final String HISTORY_STORE = "histories";
    static final String BEFORE_COMMIT = "before-commit";
    static final String PARTIALS = "partials";
    static final String CELLS = "cells";
    static final String SUMS_STORE = "sums";
    static final String SHOWN_STORE = "shown";
    static final String RESULTS_SINK = "results-sink";
    static final String SAME_DAY_SINK = "same-day-sink";
    static final String PUBLISHED = "published";
    static final String PUBLISHED_SINK = "published-sink";

    private Names() {}
}
