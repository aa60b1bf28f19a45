/** A schema registry and a client of registries that are not ours, and how the application gets on with them. */
@NullMarked
package se.lagesbild.registry;

import org.jspecify.annotations.NullMarked;
