@NullMarked
package se.lagesbild.replay.compare;

import org.jspecify.annotations.NullMarked;
