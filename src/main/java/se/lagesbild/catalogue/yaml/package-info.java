/**
 * Strict reading of YAML files: every key must be asked for, every value must be of the type asked for.
 *
 * <p>Whoever writes a file by hand wants to hear of all mistakes at once and where each is. So a wrong value is noted in
 * {@link se.lagesbild.catalogue.yaml.Problems} with its {@link se.lagesbild.catalogue.yaml.Place}, some value of the
 * type stands in for it, and reading goes on; what was read must not be used if there are problems.
 */
@NullMarked
package se.lagesbild.catalogue.yaml;

import org.jspecify.annotations.NullMarked;
