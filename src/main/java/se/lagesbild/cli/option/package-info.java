/** Options that several commands have, and what turns their texts into values. */
@NullMarked
package se.lagesbild.cli.option;

import org.jspecify.annotations.NullMarked;
