/** The configuration as a whole: what is in effect, and where it comes from. */
@NullMarked
package se.lagesbild.app.configuration;

import org.jspecify.annotations.NullMarked;
