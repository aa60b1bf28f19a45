/**
 * Days, months and sets of days.
 *
 * <p>A day is an {@code int}: days since 1970-01-01, a civil date in Europe/Stockholm, without hours and without a
 * zone. Ranges are half-open, {@code [start, end)}; {@link se.lagesbild.domain.calendar.Day#FOREVER} as an end means
 * that there is none. A property of a person is a {@link se.lagesbild.domain.calendar.DaySet}, and a measure is an
 * expression in its algebra, which is why nothing here or above needs a timer or a clock.
 */
@NullMarked
package se.lagesbild.domain.calendar;

import org.jspecify.annotations.NullMarked;
