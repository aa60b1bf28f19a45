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
        SURVEY("comes from answers to a survey", "bygger på svar i en undersökning"),
        STAFF("is about the organisation's own staff", "gäller organisationens egen personal"),
        CASE_HANDLING(
                "is about how cases are handled, not about what changed for a jobseeker",
                "gäller hur ärenden handläggs, inte vad som har ändrats för en arbetssökande"),
        MONEY("is about money", "gäller pengar"),
        UNDEFINED(
                "the document gives no definition that could be computed",
                "dokumentet ger ingen definition som går att beräkna"),
        OTHER_REGISTER(
                "needs facts of another register, such as social assistance or residence permits",
                "kräver uppgifter ur ett annat register, till exempel om ekonomiskt bistånd eller uppehållstillstånd"),
        AGREEMENTS("is about agreements between authorities", "gäller överenskommelser mellan myndigheter");

        private final String text;
        private final String swedish;

        Reason(String text, String swedish) {
            this.text = text;
            this.swedish = swedish;
        }

        /** For people. */
        public String text() {
            return text;
        }

        /** The same in Swedish. */
        public String swedish() {
            return swedish;
        }
    }
}
