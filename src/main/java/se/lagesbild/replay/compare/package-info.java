/**
 * Recomputed figures held against those that were published: which differ, whether later registrations explain that,
 * and what would be published in their place.
 */
@NullMarked
package se.lagesbild.replay.compare;

import org.jspecify.annotations.NullMarked;
