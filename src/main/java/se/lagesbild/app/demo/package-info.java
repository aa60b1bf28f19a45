/** The application with a broker, a registry and people of its own, in one process that leaves nothing behind. */
@NullMarked
package se.lagesbild.app.demo;

import org.jspecify.annotations.NullMarked;
