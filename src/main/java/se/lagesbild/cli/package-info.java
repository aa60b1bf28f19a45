/** The commands, one class each: options, messages and exit status. What they do is in the packages below. */
@NullMarked
package se.lagesbild.cli;

import org.jspecify.annotations.NullMarked;
