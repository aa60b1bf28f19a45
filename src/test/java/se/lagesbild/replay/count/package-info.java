@NullMarked
package se.lagesbild.replay.count;

import org.jspecify.annotations.NullMarked;
