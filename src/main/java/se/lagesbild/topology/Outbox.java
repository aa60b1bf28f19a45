package se.lagesbild.topology;

import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import se.lagesbild.domain.measure.Measure;

/** Sends a task's changed sums on, a few blocks at a time however many events there were. */
final class Outbox {

    /** What a block may take, about; keeps a record below the broker's limit of 1 MiB. */
    private static final int LARGEST_BLOCK_BYTES = 400_000;

    /** While much waits to be read. Somebody may always be behind. */
    private static final long LONGEST_UNSENT_MILLIS = 30_000;

    private final List<Measure> measures;
    private final Counting counting;
    private final Partials partials;
    private final Flow flow;
    private final Backlog backlog;
    private final ProcessorContext<String, Block> context;
    private final Pace pace;
    private final long generation;
    private boolean midway;
    private boolean introduced;
    private boolean saidBehind;
    private long sentAt;
    private long saidAt;
    private long since;

    /** A new generation begins: everything is sent again, for what was sent before may not have been kept. */
    Outbox(
            List<Measure> measures,
            Counting counting,
            Partials partials,
            Flow flow,
            Backlog backlog,
            ProcessorContext<String, Block> context) {
        this.measures = measures;
        this.counting = counting;
        this.partials = partials;
        this.flow = flow;
        this.backlog = backlog;
        this.context = context;
        this.pace = Pace.of(context.appConfigs());
        this.generation = context.currentSystemTimeMs();
        tellWhatWaits();
    }

    /** An event that arrived at this time, milliseconds since 1970-01-01T00:00Z, waits to be counted. */
    void arrived(long at) {
        since = since == 0 ? at : Math.min(since, at);
        tellWhatWaits();
    }

    void sendIfDue(long now) {
        boolean behind = backlog.waits(context.taskId().partition());
        boolean forgotten = saidBehind && now - saidAt >= CatchUp.LONGEST_SILENCE_MILLIS;
        if (behind && (forgotten || (!introduced && !saidBehind))) {
            sayBehind(now);
        }
        if (midway || isDue(now, behind)) {
            midway = !counting.goOn();
            if (!midway) {
                sendAll(now, behind);
                // Nobody sees it before that.
                context.commit();
            }
        }
    }

    /** At once, and again now and then: whoever shows figures must know it before there are any. */
    private void sayBehind(long now) {
        measures.forEach(measure -> send(now, measure.series(), List.of(), true, false));
        saidBehind = true;
        saidAt = now;
    }

    /** While much waits to be read, what is sent would soon be overtaken, and is not shown for a while anyway. */
    private boolean isDue(long now, boolean behind) {
        boolean mustTell = !introduced || (saidBehind && !behind);
        return mustTell
                || (behind && saidBehind
                        ? counting.isFull() || now - sentAt >= LONGEST_UNSENT_MILLIS
                        : pace.isDue(now, counting.waiting() + partials.waiting() > 0, false));
    }

    /** Whoever was told to wait must be told again, now and then and when it is over, also if nothing else is new. */
    private void sendAll(long now, boolean behind) {
        boolean tellAll = !introduced || saidBehind;
        Map<String, List<Block.Sum>> sums = partials.drain();
        for (Measure measure : measures) {
            List<Block.Sum> changed = sums.getOrDefault(measure.series(), List.of());
            if (tellAll || !changed.isEmpty()) {
                send(now, measure.series(), changed, behind, !introduced);
            }
        }
        introduced = true;
        saidBehind = behind;
        sentAt = now;
        saidAt = now;
        since = 0;
        tellWhatWaits();
    }

    private void tellWhatWaits() {
        flow.waiting(context.taskId(), counting.waiting() + partials.waiting());
    }

    /**
     * Whoever receives only some of the blocks is as far behind as if none had come: a figure of these would be wrong.
     *
     * @param all whether with these sums everything has been sent
     */
    private void send(long now, String measure, List<Block.Sum> sums, boolean behind, boolean all) {
        int source = context.taskId().partition();
        int from = 0;
        do {
            int to = endOfBlock(sums, from);
            boolean more = to < sums.size();
            Block block = new Block(source, generation, all && !more, behind || more, since, sums.subList(from, to));
            context.forward(new Record<>(measure, block, now));
            flow.blockSent();
            from = to;
        } while (from < sums.size());
    }

    /** The index after the last sum that goes into one block with the first; one goes in any case. */
    private static int endOfBlock(List<Block.Sum> sums, int from) {
        int bytes = 0;
        int to = from;
        while (to < sums.size() && (to == from || bytes + sums.get(to).mostBytes() <= LARGEST_BLOCK_BYTES)) {
            bytes += sums.get(to).mostBytes();
            to++;
        }
        return to;
    }
}
