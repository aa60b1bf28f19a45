/**
 * The meters: their names, and how they follow what happens. Names and labels are a contract with dashboards and alert
 * rules. No label ever holds anything about a person.
 */
@NullMarked
package se.lagesbild.metrics;

import org.jspecify.annotations.NullMarked;
