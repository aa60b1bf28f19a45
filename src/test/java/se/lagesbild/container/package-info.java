/**
 * The application in containers: its image with a broker and a registry, where there is a Docker engine, and whether the
 * files that say how all this is put together agree with the project, where there is none.
 */
@NullMarked
package se.lagesbild.container;

import org.jspecify.annotations.NullMarked;
