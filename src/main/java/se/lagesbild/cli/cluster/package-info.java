/** The operator's commands: looking at the configuration and the cluster, preparing it, and beginning anew. */
@NullMarked
package se.lagesbild.cli.cluster;

import org.jspecify.annotations.NullMarked;
