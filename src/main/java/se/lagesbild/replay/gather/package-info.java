/** What a replay gathers before it looks at anybody: records by person, as few bytes. */
@NullMarked
package se.lagesbild.replay.gather;

import org.jspecify.annotations.NullMarked;
