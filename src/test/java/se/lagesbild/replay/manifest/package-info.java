@NullMarked
package se.lagesbild.replay.manifest;

import org.jspecify.annotations.NullMarked;
