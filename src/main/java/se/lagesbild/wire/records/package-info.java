/**
 * What Kafka records hold: values as domain objects on one side and as the configured Avro serde's bytes on the other,
 * and headers of our own.
 */
@NullMarked
package se.lagesbild.wire.records;

import org.jspecify.annotations.NullMarked;
