package se.lagesbild.catalogue;

/**
 * A measure of a source document that no status event of a jobseeker can give.
 *
 * @param name in English
 * @param swedishName as in the document
 * @param document its title
 * @param place where in the document
 */
public record NotComputable(String name, String swedishName, String document, String place, Reason reason) {

    /** Why status events cannot give it. */
    public enum Reason {
        SURVEY("comes from answers to a survey"),
        STAFF("is about the organisation's own staff"),
        CASE_HANDLING("is about how cases are handled, not about what changed for a jobseeker"),
        MONEY("is about money"),
        UNDEFINED("the document gives no definition that could be computed"),
        OTHER_REGISTER("needs facts of another register, such as social assistance or residence permits"),
        AGREEMENTS("is about agreements between authorities");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** For people. */
        public String text() {
            return text;
        }
    }
}
