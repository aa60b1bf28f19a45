/** What is wrong with a cluster, a registry or a machine that the application is to work with. Nothing here writes. */
@NullMarked
package se.lagesbild.app.doctor;

import org.jspecify.annotations.NullMarked;
