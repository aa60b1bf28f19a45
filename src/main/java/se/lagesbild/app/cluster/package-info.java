/** What an operator does with a cluster: look at it, prepare it for the application, and take from it what is computed. */
@NullMarked
package se.lagesbild.app.cluster;

import org.jspecify.annotations.NullMarked;
