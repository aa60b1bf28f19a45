@NullMarked
package se.lagesbild.app.restore;

import org.jspecify.annotations.NullMarked;
