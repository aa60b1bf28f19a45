/** The catalogue in words, for people: definitions as text and as a page, and how numbers and targets are written. */
@NullMarked
package se.lagesbild.catalogue.words;

import org.jspecify.annotations.NullMarked;
