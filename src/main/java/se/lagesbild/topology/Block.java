package se.lagesbild.topology;

import java.util.List;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Breakdown;
import se.lagesbild.domain.measure.StepSeries;

/**
 * Sums of one measure over the persons of one input partition, for those breakdowns and months that changed.
 *
 * @param source the input partition
 * @param generation which start of the source's task this comes from
 * @param complete whether, with this block, everything that the source has in this generation has been sent: sums of
 *     earlier generations are void
 * @param behind whether many events wait to be read, or more blocks of the same sums come: what would be shown now will be
 *     overtaken, or is not whole
 * @param since arrival of the oldest event in it, milliseconds since 1970-01-01T00:00Z; 0 if there is none
 */
record Block(int source, long generation, boolean complete, boolean behind, long since, List<Sum> sums) {

    /**
     * The steps of one breakdown within one month, absolute.
     *
     * @param steps empty if nothing is left
     */
    record Sum(Breakdown breakdown, Month month, StepSeries steps) {

        /** How many bytes it takes in a block at the most: three a character, and varints of numbers. */
        int mostBytes() {
            int texts =
                    3 * (breakdown.municipality().length() + breakdown.office().length());
            return 24 + texts + 13 * steps.size();
        }
    }
}
