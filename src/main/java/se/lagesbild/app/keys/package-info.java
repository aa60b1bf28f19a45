/** The names that Kafka, Kafka Streams and the registry's client give their settings, and which of them are secret. */
@NullMarked
package se.lagesbild.app.keys;

import org.jspecify.annotations.NullMarked;
