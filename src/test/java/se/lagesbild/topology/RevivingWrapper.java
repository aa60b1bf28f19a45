package se.lagesbild.topology;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;

/** While armed, what is stored could not be sent to the changelog in time: the task is closed dirty and revived. */
public final class RevivingWrapper implements ProcessorWrapper {

    public static final AtomicBoolean ARMED = new AtomicBoolean();
    public static final AtomicInteger REVIVED = new AtomicInteger();

    private final Meddling meddling = new Meddling();

    @Override
    public void configure(Map<String, ?> settings) {
        Meddling.Meddler meddler =
                (name, another) -> name.equals(Names.TIMELINES) ? new Failing(another) : another.get();
        meddling.configure(Meddling.with(meddler));
    }

    private static final class Failing extends HandingOn {
        private int inits;

        Failing(ProcessorSupplier<Object, Object, Object, Object> another) {
            super(another);
        }

        @Override
        public void init(ProcessorContext<Object, Object> context) {
            if (inits++ > 0) {
                REVIVED.incrementAndGet();
                ARMED.set(false);
            }
            super.init(context);
        }

        @Override
        @SuppressWarnings("unchecked")
        ProcessorContext<Object, Object> around(ProcessorContext<Object, Object> context) {
            return changed(context, "getStateStore", args -> {
                if (!args[0].equals(Names.HISTORY_STORE)) {
                    return context.getStateStore((String) args[0]);
                }
                KeyValueStore<Object, Object> real = context.getStateStore((String) args[0]);
                return Meddling.changed(KeyValueStore.class, real, "put", put -> {
                    real.put(put[0], put[1]);
                    if (ARMED.get()) {
                        throw new TaskCorruptedException(Set.of(context.taskId()));
                    }
                    return null;
                });
            });
        }
    }

    @Override
    public <A, B, C, D> WrappedProcessorSupplier<A, B, C, D> wrapProcessorSupplier(
            String name, ProcessorSupplier<A, B, C, D> supplier) {
        return meddling.wrapProcessorSupplier(name, supplier);
    }

    @Override
    public <A, B, C> WrappedFixedKeyProcessorSupplier<A, B, C> wrapFixedKeyProcessorSupplier(
            String name, FixedKeyProcessorSupplier<A, B, C> supplier) {
        return meddling.wrapFixedKeyProcessorSupplier(name, supplier);
    }
}
