/**
 * The live application under faults: it runs as processes of its own against a broker in another, is killed, stopped and
 * starved while events flow, and in the end every cell of every result topic has to be what a replay gives. {@link
 * se.lagesbild.chaos.ChaosIT} is a short cut of it; {@code mvn verify -Pchaos} plays all of it and prints a tally.
 *
 * <p>The processes are the product's own main class. Faults inside them come through what Kafka lets anybody configure:
 * interceptors of its clients and a wrapper of processors, both in {@link se.lagesbild.chaos.halt}.
 */
@NullMarked
package se.lagesbild.chaos;

import org.jspecify.annotations.NullMarked;
