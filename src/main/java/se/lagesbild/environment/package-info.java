/**
 * Where Kafka and the schema registry come from: somebody else's, named in the configuration, or our own in this
 * process, so that the demo and the tests need nothing installed.
 */
@NullMarked
package se.lagesbild.environment;

import org.jspecify.annotations.NullMarked;
