/**
 * The benchmark of replay from a topic: {@code mvn -q -Pbench test-compile exec:exec@replay}. A broker in a process of
 * its own, a simulated history in two topics, and {@link se.lagesbild.bench.replay.Contestant}s that are timed in turn.
 * Whoever answers the same question must give the same figures, or nothing is printed.
 */
@NullMarked
package se.lagesbild.bench.replay;

import org.jspecify.annotations.NullMarked;
