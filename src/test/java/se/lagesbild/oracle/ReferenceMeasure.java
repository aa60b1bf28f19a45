package se.lagesbild.oracle;

import java.util.List;
import se.lagesbild.domain.person.Profile;

/**
 * A measure's sentence as loops over one person's days.
 *
 * @param form how the figure is built from what the persons add
 * @param sentence what one person adds to the figure
 */
record ReferenceMeasure(Form form, Sentence sentence) {

    /** What kind of number a figure is, which also says what it is over a longer period. */
    enum Form {
        /** A share or a mean of days: numerators over denominators, over a longer period the sums of both. */
        RATE,
        /** A count at the close of a day, over a longer period the plain mean of the months' figures. */
        STOCK,
        /** A count of what happened in the month, over a longer period the sum. */
        OCCURRENCES,
        /** Persons to whom something happened, over a longer period those to whom it happened in the period. */
        PERSONS
    }

    /** What one person adds to the figure on day t: nothing, themselves, or several occurrences. */
    interface Sentence {
        /** @param from the first day of t's month; of {@link Form#PERSONS}, of the period */
        List<Counted> of(PersonDays person, int from, int t);
    }

    /**
     * Something counted, broken down by the profile.
     *
     * @param numerator 1 if it is a result, or the days it lasted; of a count, 1
     * @param denominator 1, or 0 if the measure is a count
     */
    record Counted(Profile profile, int numerator, int denominator) {

        static Counted inRate(Profile profile, boolean good) {
            return new Counted(profile, good ? 1 : 0, 1);
        }

        static Counted inCount(Profile profile) {
            return new Counted(profile, 1, 0);
        }
    }
}
