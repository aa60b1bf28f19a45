/**
 * The benchmark of the live application: {@code mvn -q -Pbench test-compile exec:exec@live}. A broker in a process of its
 * own, a simulated history in topics of several partitions, and subjects in a JVM of their own each, in turn. Whoever
 * answers the same question must give the same figures, or nothing is printed.
 */
@NullMarked
package se.lagesbild.bench.live;

import org.jspecify.annotations.NullMarked;
