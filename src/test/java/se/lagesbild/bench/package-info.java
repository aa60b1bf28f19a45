/**
 * The benchmark: {@code mvn -q -Pbench test-compile exec:exec}. It prints Markdown tables; speed is always a ratio to
 * something measured in the same run, and a result is compared before its time is.
 */
@NullMarked
package se.lagesbild.bench;

import org.jspecify.annotations.NullMarked;
