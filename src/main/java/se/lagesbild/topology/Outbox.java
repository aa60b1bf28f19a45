package se.lagesbild.topology;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import se.lagesbild.domain.measure.Measure;

/** Sends a task's changed sums on, a few blocks at a time however many events there were. */
final class Outbox {

    /** Sums in one record; keeps it far below the broker's limit of 1 MiB. */
    private static final int LARGEST_BLOCK = 3_000;

    private final List<Measure> measures;
    private final Partials partials;
    private final Flow flow;
    private final BooleanSupplier behind;
    private final ProcessorContext<String, Block> context;
    private final Pace pace = new Pace();
    private final long generation;
    private boolean introduced;
    private long since;

    /** A new generation begins: everything is sent again, for what was sent before may not have been kept. */
    Outbox(
            List<Measure> measures,
            Partials partials,
            Flow flow,
            BooleanSupplier behind,
            ProcessorContext<String, Block> context) {
        this.measures = measures;
        this.partials = partials;
        this.flow = flow;
        this.behind = behind;
        this.context = context;
        this.generation = context.currentSystemTimeMs();
    }

    /** An event that arrived at this time, milliseconds since 1970-01-01T00:00Z, is part of the sums now. */
    void arrived(long at) {
        since = since == 0 ? at : Math.min(since, at);
        flow.waiting(context.taskId(), partials.waiting());
    }

    void sendIfDue(long now) {
        if (!introduced || pace.isDue(now, partials.waiting())) {
            Map<String, List<Block.Sum>> sums = partials.drain();
            for (Measure measure : measures) {
                List<Block.Sum> changed = sums.getOrDefault(measure.id(), List.of());
                if (!introduced || !changed.isEmpty()) {
                    send(now, measure.id(), changed);
                }
            }
            introduced = true;
            since = 0;
            flow.waiting(context.taskId(), 0);
        }
    }

    private void send(long now, String measure, List<Block.Sum> sums) {
        int source = context.taskId().partition();
        int from = 0;
        do {
            int to = Math.min(sums.size(), from + LARGEST_BLOCK);
            boolean complete = !introduced && to == sums.size();
            Block block = new Block(source, generation, complete, behind.getAsBoolean(), since, sums.subList(from, to));
            context.forward(new Record<>(measure, block, now));
            flow.blockSent();
            from = to;
        } while (from < sums.size());
    }
}
