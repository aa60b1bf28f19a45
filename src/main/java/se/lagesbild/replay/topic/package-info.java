/** The history in a topic: how far it reaches, and counting it partition by partition with plain consumers. */
@NullMarked
package se.lagesbild.replay.topic;

import org.jspecify.annotations.NullMarked;
