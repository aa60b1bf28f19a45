/** How far long work has come, on standard error: on a terminal as a bar, elsewhere as lines. */
@NullMarked
package se.lagesbild.cli.progress;

import org.jspecify.annotations.NullMarked;
