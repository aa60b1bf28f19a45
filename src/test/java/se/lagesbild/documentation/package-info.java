/** Keeps the Markdown files true: their links, their reference tables, and the examples that they show. */
@NullMarked
package se.lagesbild.documentation;

import org.jspecify.annotations.NullMarked;
