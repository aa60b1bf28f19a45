/**
 * The live application as a Kafka Streams topology. In the order in which an event meets them:
 *
 * <ol>
 *   <li>{@link se.lagesbild.topology.IntakeProcessor} decodes a record and accepts or refuses it; what is refused goes
 *       unchanged to the rejected topic.
 *   <li>{@link se.lagesbild.topology.TimelineProcessor}, partitioned by person, adds the event to the person's {@link
 *       se.lagesbild.topology.Histories history}, which is stored before the next commit. {@link
 *       se.lagesbild.topology.Counting} brings the task's {@link se.lagesbild.topology.Partials}, sums by measure,
 *       breakdown and month, up to date. Several times a second the sums that changed leave as one {@link
 *       se.lagesbild.topology.Block} a measure. They are absolute, so a lost or repeated block does no harm.
 *   <li>{@link se.lagesbild.topology.CellProcessor}, partitioned by measure, keeps the latest sums of each source
 *       partition, adds them up to cells, and publishes each month's figure that is not the published one.
 * </ol>
 *
 * <p>Partials and cells live in memory and are made anew from the stores when a task starts: the histories and the
 * received sums are the only truth, so no crash and no changed catalogue can leave figures behind that do not follow
 * from them.
 */
@NullMarked
package se.lagesbild.topology;

import org.jspecify.annotations.NullMarked;
