@NullMarked
package se.lagesbild.app.redeliver;

import org.jspecify.annotations.NullMarked;
