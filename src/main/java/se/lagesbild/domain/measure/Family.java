package se.lagesbild.domain.measure;

/** Measures that are read together and share a result topic. */
public enum Family {
    TURNOVER("turnover"),
    OUTCOME_90("outcome-90"),
    YOUTH_GUARANTEE("youth-guarantee"),
    PARTICIPATION("participation"),
    DECISIONS("decisions"),
    MUNICIPAL("municipal");

    private final String text;

    Family(String text) {
        this.text = text;
    }

    /** As in catalogue files and topic names. */
    @Override
    public String toString() {
        return text;
    }
}
