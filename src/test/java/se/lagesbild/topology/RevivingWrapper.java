package se.lagesbild.topology;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;

/** While armed, what is stored could not be sent to the changelog in time: the task is closed dirty and revived. */
public final class RevivingWrapper extends Meddling {

    public static final AtomicBoolean ARMED = new AtomicBoolean();
    public static final AtomicInteger REVIVED = new AtomicInteger();

    @Override
    Meddler meddler(Map<String, ?> settings) {
        return (name, another) -> name.equals(Names.TIMELINES) ? new Failing(another) : another.get();
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
}
