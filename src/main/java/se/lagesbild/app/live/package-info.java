/**
 * The application on some cluster, for as long as it runs: its streams and their settings, what waits for them, their state
 * on disk, how they are and what can be measured of them.
 */
@NullMarked
package se.lagesbild.app.live;

import org.jspecify.annotations.NullMarked;
