/**
 * Where lines are read from: a file, the files of a directory, or a stream, each plain or compressed.
 *
 * <p>{@link se.lagesbild.wire.files.EventFiles} finds them, {@link se.lagesbild.wire.files.EventFile} is one of them. What
 * the lines hold is no matter here.
 */
@NullMarked
package se.lagesbild.wire.files;

import org.jspecify.annotations.NullMarked;
