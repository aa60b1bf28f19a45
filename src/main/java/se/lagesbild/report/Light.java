package se.lagesbild.report;

/** How a figure stands to its target. Each has a shape and words of its own, for those who do not see colours. */
enum Light {
    MET("●", "met"),
    NOT_MET("▲", "not met"),
    /** There is a target and no figure that could be held against it. */
    NO_VALUE("○", "no value"),
    /** The target is for a year that is not over. */
    YEAR_RUNS("◔", "year not over"),
    /** The month, or the longer period, is not over. */
    LIVE("◔", "not over"),
    NO_TARGET("", "no target");

    private final String shape;
    private final String words;

    Light(String shape, String words) {
        this.shape = shape;
        this.words = words;
    }

    String shape() {
        return shape;
    }

    String words() {
        return words;
    }

    /** Whether the figure was held against the target. */
    boolean isVerdict() {
        return this == MET || this == NOT_MET;
    }
}
