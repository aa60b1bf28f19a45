/**
 * One jobseeker: the status-change events known of them, and what those make true on each day.
 *
 * <p>{@link se.lagesbild.domain.person.History} is the set of events (duplicates, amendments and voids resolved, in
 * whatever order they arrived); {@link se.lagesbild.domain.person.Timeline} is what holds at the close of each day.
 * The rules are those of the event contract; measures read timelines only.
 */
@NullMarked
package se.lagesbild.domain.person;

import org.jspecify.annotations.NullMarked;
