/**
 * The rival of the live application: the same measure by the same domain core and the same stored histories, on Flink.
 * Compiled in the profile {@code bench} alone, and run in a process of its own.
 */
@NullMarked
package se.lagesbild.bench.flink;

import org.jspecify.annotations.NullMarked;
