package se.lagesbild.topology;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Puts something between a processor and the topology around it. Kafka Streams lets a wrapper, named in its settings,
 * do so; the topology itself knows nothing of it.
 */
public class Meddling implements ProcessorWrapper {

    private static final String MEDDLER = "test.meddler";

    private Meddler meddler = Meddler.NONE;

    /** Makes a processor of a processor. */
    interface Meddler {

        Meddler NONE = (name, another) -> another.get();

        /** @param another gives a new one of the processors that the topology has by that name */
        Processor<Object, Object, Object, Object> between(
                String name, ProcessorSupplier<Object, Object, Object, Object> another);
    }

    /** What a method does instead. */
    interface Instead {
        @Nullable
        Object call(Object[] args);
    }

    /** The settings with which a topology is built to have it. */
    static Map<String, Object> with(Meddler meddler) {
        return Map.of(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, Meddling.class, MEDDLER, meddler);
    }

    @Override
    public void configure(Map<String, ?> settings) {
        meddler = meddler(settings);
    }

    /** Who meddles, by what the settings say. */
    Meddler meddler(Map<String, ?> settings) {
        return (Meddler) Objects.requireNonNull(settings.get(MEDDLER));
    }

    @Override
    public <A, B, C, D> WrappedProcessorSupplier<A, B, C, D> wrapProcessorSupplier(
            String name, ProcessorSupplier<A, B, C, D> supplier) {
        return new WrappedProcessorSupplier<>() {
            @Override
            @SuppressWarnings("unchecked") // what is between hands on what it is given
            public Processor<A, B, C, D> get() {
                return (Processor<A, B, C, D>)
                        meddler.between(name, (ProcessorSupplier<Object, Object, Object, Object>) supplier);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return supplier.stores();
            }
        };
    }

    @Override
    public <A, B, C> WrappedFixedKeyProcessorSupplier<A, B, C> wrapFixedKeyProcessorSupplier(
            String name, FixedKeyProcessorSupplier<A, B, C> supplier) {
        return ProcessorWrapper.asWrappedFixedKey(supplier);
    }

    /** The same, except that one method does something else. */
    static <T> T changed(Class<T> type, T real, String method, Instead instead) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, args) ->
                        called.getName().equals(method) ? instead.call(args) : called.invoke(real, args)));
    }
}
