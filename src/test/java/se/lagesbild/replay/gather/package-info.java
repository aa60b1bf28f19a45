@NullMarked
package se.lagesbild.replay.gather;

import org.jspecify.annotations.NullMarked;
