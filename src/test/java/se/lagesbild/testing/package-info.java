/**
 * Words for tests: what happened to a {@link se.lagesbild.testing.Person}, with what {@link se.lagesbild.testing.Facts},
 * and what it comes to when {@link se.lagesbild.testing.Measured}.
 */
@NullMarked
package se.lagesbild.testing;

import org.jspecify.annotations.NullMarked;
