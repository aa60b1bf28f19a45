/**
 * The forms in which events and results travel and rest, and the way between each of them and the domain.
 *
 * <p>{@code files} is where lines are read from, {@code json} one event a line, {@code avro} the contract on topics,
 * {@code stored} the compact form in which a person's history is kept. The flat forms (text and stored) share what is
 * here: the {@link se.lagesbild.wire.ChangeType types of change} with the {@link se.lagesbild.wire.Field fields} of
 * each, so that a new type is one entry in one table. What cannot become an event is a {@link
 * se.lagesbild.wire.RefusedException}.
 */
@NullMarked
package se.lagesbild.wire;

import org.jspecify.annotations.NullMarked;
