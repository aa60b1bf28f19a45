/**
 * Measures, and the figures they come to.
 *
 * <p>A {@link se.lagesbild.domain.measure.Kind} reads one person's timeline and says what the person contributes: a
 * weight, to the numerator or the denominator, of one breakdown, on a range of days. Contributions add up to a
 * {@link se.lagesbild.domain.measure.StepSeries} for each breakdown, and its value on a day is the
 * {@link se.lagesbild.domain.measure.Figure}; a month's figure is the value on its last day. Live processing, replay
 * and tests share exactly this.
 */
@NullMarked
package se.lagesbild.domain.measure;

import org.jspecify.annotations.NullMarked;
