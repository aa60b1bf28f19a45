@NullMarked
package se.lagesbild.replay.vintage;

import org.jspecify.annotations.NullMarked;
