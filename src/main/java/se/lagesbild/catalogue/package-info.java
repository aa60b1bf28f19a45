/**
 * The catalogue: measures, categories, programmes and places as data, loaded and validated.
 *
 * <p>What is measured changes with every year's letter of appropriation, so definitions, targets and code tables are
 * files: those in {@code /catalogue} of the class path, and a directory of the user's own, which may add to them or
 * replace them. A mistake there would be a wrong figure that nobody notices; so reading is strict, and a catalogue with
 * a problem is refused as a whole, with all its problems at once.
 */
@NullMarked
package se.lagesbild.catalogue;

import org.jspecify.annotations.NullMarked;
