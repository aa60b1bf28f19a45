/**
 * A second independent judge of the figures: the contract's text as SQL, computed by DuckDB.
 *
 * <p>The statements are in {@code src/test/resources/oracle/sql}, to be read in the order of their numbers. They were
 * written from the event contract and the definitions of the measures, in another way of thinking than the product's
 * and than {@link se.lagesbild.oracle.ReferenceCalculation}'s: sets of rows, not timelines and not loops over days. A
 * misreading that slipped into both of those would have to be made a third time to stay hidden.
 *
 * <p>They cover turnover, outcomes after days and the youth guarantee, and are fast enough for whole populations.
 */
@NullMarked
package se.lagesbild.oracle.sql;

import org.jspecify.annotations.NullMarked;
