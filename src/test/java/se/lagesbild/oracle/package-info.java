/**
 * An independent judge of the figures: the contract's text written out as slow, plain loops over days and persons.
 *
 * <p>{@link se.lagesbild.oracle.ReferenceCalculation} shares no thought with the production code, only its data types:
 * it was written from the event contract, the measures' definitions and the worked cases. Random hostile histories are
 * then calculated both ways and every cell must agree. Where the two differ, one of them has misread the text.
 */
@NullMarked
package se.lagesbild.oracle;

import org.jspecify.annotations.NullMarked;
