package se.lagesbild.topology;

import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * The live topology with one thing wrong.
 *
 * @param processor which one of its processors is another
 */
record SeededTopologyBug(
        String name,
        String processor,
        Function<ProcessorSupplier<Object, Object, Object, Object>, Processor<Object, Object, Object, Object>> wrong)
        implements Meddling.Meddler {

    @Override
    public Processor<Object, Object, Object, Object> between(
            String processorName, ProcessorSupplier<Object, Object, Object, Object> another) {
        return processorName.equals(processor) ? wrong.apply(another) : another.get();
    }

    @Override
    public String toString() {
        return name;
    }
}
