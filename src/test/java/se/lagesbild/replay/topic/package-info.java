@NullMarked
package se.lagesbild.replay.topic;

import org.jspecify.annotations.NullMarked;
