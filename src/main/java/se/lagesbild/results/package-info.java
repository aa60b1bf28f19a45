/**
 * The published figures as anybody can read them: every instance holds all results, so that gauges, API and page
 * answer without asking another one.
 */
@NullMarked
package se.lagesbild.results;

import org.jspecify.annotations.NullMarked;
