/**
 * Lägesbild: live, trustworthy labour-market measures from a stream of jobseekers' status-change events.
 *
 * <p>Arrows point down only:
 *
 * <pre>
 * Main
 * cli            one class a command; options, progress and replay have packages of their own
 * app            wires and runs the live application; the only place that knows the system clock
 * http, replay, simulation, environment
 * metrics        meters
 * topology       the Kafka Streams application
 * results        the published figures, as anybody can read them
 * wire, catalogue
 * domain         days, persons, measures: all figures are computed here, from the Java library alone
 * </pre>
 *
 * <p>Begin with {@code domain.measure} for what is measured and {@code topology} for the flow.
 */
@NullMarked
package se.lagesbild;

import org.jspecify.annotations.NullMarked;
