/**
 * The composition root: reads the configuration, makes the parts and wires them by hand into a running application.
 * The only place that knows the system clock.
 */
@NullMarked
package se.lagesbild.app;

import org.jspecify.annotations.NullMarked;
