/** What the live application is doing, and how far its local state has come back from the cluster. */
@NullMarked
package se.lagesbild.app.restore;

import org.jspecify.annotations.NullMarked;
