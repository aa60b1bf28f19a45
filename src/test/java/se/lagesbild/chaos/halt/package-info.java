/** What goes wrong inside a process, at a point or in a manner that its system properties name. */
@NullMarked
package se.lagesbild.chaos.halt;

import org.jspecify.annotations.NullMarked;
