/**
 * Events as text: one JSON object a line, flat, as files and pipes carry them.
 *
 * <p>{@link se.lagesbild.wire.json.JsonEvents} reads one line, {@link se.lagesbild.wire.json.JsonLines} a stream of
 * them, {@link se.lagesbild.wire.json.JsonEventWriter} writes. Whether an event is acceptable beyond being well-formed
 * is for the caller to ask.
 */
@NullMarked
package se.lagesbild.wire.json;

import org.jspecify.annotations.NullMarked;
