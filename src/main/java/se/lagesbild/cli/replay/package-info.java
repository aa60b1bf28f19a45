/**
 * {@code replay}: its options, where it reads ({@link se.lagesbild.cli.replay.ReplaySource}), and what it does with what it
 * counts ({@link se.lagesbild.cli.replay.ReplayTask}).
 */
@NullMarked
package se.lagesbild.cli.replay;

import org.jspecify.annotations.NullMarked;
