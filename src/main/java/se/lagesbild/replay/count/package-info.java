/** Counting gathered persons, each once, on several threads; sums are exact, so that nothing depends on who comes first. */
@NullMarked
package se.lagesbild.replay.count;

import org.jspecify.annotations.NullMarked;
