/**
 * Records in the Confluent wire format, and the schema registry they name their schemas in.
 *
 * <p>A small client of our own, because the genuine one is not on Maven Central. It takes the genuine client's
 * configuration keys, so that an installation that has it can name {@code SpecificAvroSerde} in its configuration
 * instead of {@link se.lagesbild.wire.registry.AvroSerde} and change nothing else.
 *
 * <p>One distinction runs through everything here: a record that cannot be read is the record's fault and may be set
 * aside; a registry that cannot be asked is not, and nothing may be set aside because of it. See
 * {@link se.lagesbild.wire.registry.DecodeFailure}.
 */
@NullMarked
package se.lagesbild.wire.registry;

import org.jspecify.annotations.NullMarked;
