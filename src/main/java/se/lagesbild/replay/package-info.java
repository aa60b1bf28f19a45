/**
 * Recomputation from history, bounded: events are gathered by person, each person's contributions are computed once,
 * and the sums are read off as a table of figures. The same domain functions as in live processing; nothing is written.
 */
@NullMarked
package se.lagesbild.replay;

import org.jspecify.annotations.NullMarked;
