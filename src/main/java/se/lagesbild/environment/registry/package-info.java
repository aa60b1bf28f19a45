/**
 * A schema registry in this process, in memory: Confluent's REST interface as far as ordinary clients use it, for the
 * demo and for tests. Avro only, without references between schemas.
 */
@NullMarked
package se.lagesbild.environment.registry;

import org.jspecify.annotations.NullMarked;
