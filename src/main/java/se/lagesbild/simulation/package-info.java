/**
 * A made-up population of jobseekers whose events look like an employment service's register: for demonstrations,
 * load and tests without anybody's data.
 *
 * <p>{@link se.lagesbild.simulation.Population} is a pure generator: the same seed, size and first day give exactly the
 * same events on every machine, so nothing here reads a clock, a default locale or zone, or the order of a hash table.
 * Each person draws from a dice of their own and notes on an agenda on which day they act next; a calendar holds the
 * persons by that day, so that a day costs as much as happens on it, however many people there are.
 *
 * <p>What people do is in {@code monthly-rates.csv} and the small classes named after the field (services, frameworks,
 * activities, studies, jobs, offers); how it becomes events, sometimes late, amended, annulled or sent twice, is the {@link se.lagesbild.simulation.Desk}'s.
 */
@NullMarked
package se.lagesbild.simulation;

import org.jspecify.annotations.NullMarked;
