/**
 * The revision triangle: a measure's figures of each month as known when it was over, and one, two, three, … months
 * later. A person is looked at once for each month in which something of theirs was registered, not once a vintage.
 */
@NullMarked
package se.lagesbild.replay.vintage;

import org.jspecify.annotations.NullMarked;
