package se.lagesbild.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

/** Processors as a programmer might get them wrong. */
final class WrongProcessors {

    /** So often something goes wrong that goes wrong now and then. */
    private static final int EVERY = 5;

    private static final int THIS_ENROLMENT = 20;
    private static final int TICKS = 10;

    private WrongProcessors() {}

    /** What it sends is changed, or dropped if it becomes null. */
    static Function<ProcessorSupplier<Object, Object, Object, Object>, Processor<Object, Object, Object, Object>>
            sending(Supplier<UnaryOperator<Block>> change) {
        return another -> new HandingOn(another) {
            private final UnaryOperator<Block> changed = change.get();

            @Override
            ProcessorContext<Object, Object> around(ProcessorContext<Object, Object> context) {
                return changed(context, "forward", args -> {
                    Record<?, ?> record = (Record<?, ?>) args[0];
                    Block block = changed.apply((Block) record.value());
                    if (block != null) {
                        context.forward(record.withValue(block));
                    }
                    return null;
                });
            }
        };
    }

    static UnaryOperator<Block> droppingSome() {
        int[] count = new int[1];
        return block -> ++count[0] % EVERY == 0 ? null : block;
    }

    static UnaryOperator<Block> losingTheLastSum() {
        return block ->
                with(block, block.sums().subList(0, Math.max(0, block.sums().size() - 1)));
    }

    static UnaryOperator<Block> neverComplete() {
        return block ->
                new Block(block.source(), block.generation(), false, block.behind(), block.since(), block.sums());
    }

    /** Each sum is what was added since it was last sent. */
    static UnaryOperator<Block> increments() {
        Map<Object, StepSeries> sent = new HashMap<>();
        return block -> {
            List<Block.Sum> increments = new ArrayList<>();
            for (Block.Sum sum : block.sums()) {
                StepSeries increment = new StepSeries();
                increment.addAll(sum.steps());
                StepSeries before = sent.put(List.of(sum.breakdown(), sum.month()), sum.steps());
                if (before != null) {
                    increment.subtractAll(before);
                }
                increments.add(new Block.Sum(sum.breakdown(), sum.month(), increment));
            }
            return with(block, increments);
        };
    }

    static Block with(Block block, List<Block.Sum> sums) {
        return new Block(block.source(), block.generation(), block.complete(), block.behind(), block.since(), sums);
    }

    /** One of its stores finds nothing. */
    static Function<ProcessorSupplier<Object, Object, Object, Object>, Processor<Object, Object, Object, Object>>
            findingNothingIn(String store) {
        return store(store, "get", (real, args) -> null);
    }

    /** One of its stores does not keep everything. */
    static Function<ProcessorSupplier<Object, Object, Object, Object>, Processor<Object, Object, Object, Object>>
            losingSomeOf(String store) {
        int[] count = new int[1];
        return store(store, "put", (real, args) -> {
            if (++count[0] % EVERY != 0) {
                real.put(args[0], args[1]);
            }
            return null;
        });
    }

    private interface InsteadOfStore {
        Object call(KeyValueStore<Object, Object> real, Object[] args);
    }

    @SuppressWarnings("unchecked") // stores are asked for what they have
    private static Function<
                    ProcessorSupplier<Object, Object, Object, Object>, Processor<Object, Object, Object, Object>>
            store(String name, String method, InsteadOfStore instead) {
        return another -> new HandingOn(another) {
            @Override
            ProcessorContext<Object, Object> around(ProcessorContext<Object, Object> context) {
                return changed(context, "getStateStore", args -> {
                    if (!args[0].equals(name)) {
                        return context.getStateStore((String) args[0]);
                    }
                    KeyValueStore<Object, Object> real = context.getStateStore(name);
                    return Meddling.changed(KeyValueStore.class, real, method, called -> instead.call(real, called));
                });
            }
        };
    }

    /** Some events go to another one, which has the same store, but whose sums nobody receives. */
    static Processor<Object, Object, Object, Object> storingSomeWithoutEffect(
            ProcessorSupplier<Object, Object, Object, Object> another) {
        int[] count = new int[1];
        return storingWithoutEffect(another, event -> ++count[0] % EVERY == 0);
    }

    /** One single event of a task does, an enrolment. */
    static Processor<Object, Object, Object, Object> storingOneWithoutEffect(
            ProcessorSupplier<Object, Object, Object, Object> another) {
        int[] count = new int[1];
        return storingWithoutEffect(
                another, event -> event.change() instanceof Change.Enrolled && ++count[0] == THIS_ENROLMENT);
    }

    private static Processor<Object, Object, Object, Object> storingWithoutEffect(
            ProcessorSupplier<Object, Object, Object, Object> another, Predicate<StatusChange> which) {
        return new HandingOn(another) {
            private final Processor<Object, Object, Object, Object> silent = another.get();

            @Override
            public void init(ProcessorContext<Object, Object> context) {
                super.init(context);
                silent.init(changed(context, "schedule", args -> (Cancellable) () -> {}));
            }

            @Override
            public void process(Record<Object, Object> record) {
                (which.test(((Arrival.Accepted) record.value()).event()) ? silent : right).process(record);
            }

            @Override
            public void close() {
                super.close();
                silent.close();
            }
        };
    }

    /** It looks at nothing for long: only a few times after something came: a day that passes by itself is not seen. */
    static Processor<Object, Object, Object, Object> lookingOnlyWhenSomethingComes(
            ProcessorSupplier<Object, Object, Object, Object> another) {
        return new HandingOn(another) {
            private int ticks;

            @Override
            ProcessorContext<Object, Object> around(ProcessorContext<Object, Object> context) {
                return changed(context, "schedule", args -> {
                    Punctuator punctuator = (Punctuator) args[2];
                    return context.schedule((Duration) args[0], (PunctuationType) args[1], now -> {
                        if (ticks > 0) {
                            ticks--;
                            punctuator.punctuate(now);
                        }
                    });
                });
            }

            @Override
            public void process(Record<Object, Object> record) {
                ticks = TICKS;
                super.process(record);
            }
        };
    }

    /** Its task is closed and started anew now and then, which is nothing wrong: Kafka Streams re-uses processors. */
    static Processor<Object, Object, Object, Object> startedAnew(
            ProcessorSupplier<Object, Object, Object, Object> another) {
        return new HandingOn(another) {
            private ProcessorContext<Object, Object> context;
            private int count;

            @Override
            public void init(ProcessorContext<Object, Object> newContext) {
                context = newContext;
                super.init(newContext);
            }

            @Override
            public void process(Record<Object, Object> record) {
                // Before it processes: what came before has been committed, as it is when a task is closed.
                if (++count % 50 == 0) {
                    right.close();
                    right.init(context);
                }
                super.process(record);
            }
        };
    }
}
