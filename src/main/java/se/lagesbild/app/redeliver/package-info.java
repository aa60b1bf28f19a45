/** Refused records, and how far they have been sent back. */
@NullMarked
package se.lagesbild.app.redeliver;

import org.jspecify.annotations.NullMarked;
