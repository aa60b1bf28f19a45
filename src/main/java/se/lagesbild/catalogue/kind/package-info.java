/**
 * How each kind of measure is written in a catalogue file.
 *
 * <p>A new kind is one class in the domain, one {@link se.lagesbild.catalogue.kind.KindReader}, and its line in
 * {@link se.lagesbild.catalogue.kind.KindReaders}.
 */
@NullMarked
package se.lagesbild.catalogue.kind;

import org.jspecify.annotations.NullMarked;
