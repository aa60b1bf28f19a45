package se.lagesbild.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/** Something between a processor and the topology; unless it says otherwise, it hands on what it is given. */
class HandingOn implements Processor<Object, Object, Object, Object> {

    final Processor<Object, Object, Object, Object> right;

    HandingOn(ProcessorSupplier<Object, Object, Object, Object> another) {
        right = another.get();
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        right.init(around(context));
    }

    /** What the processor is told to be around it. */
    ProcessorContext<Object, Object> around(ProcessorContext<Object, Object> context) {
        return context;
    }

    @Override
    public void process(Record<Object, Object> record) {
        right.process(record);
    }

    @Override
    public void close() {
        right.close();
    }

    /** The context, except that one method does something else. */
    @SuppressWarnings("unchecked")
    static ProcessorContext<Object, Object> changed(
            ProcessorContext<Object, Object> context, String method, Meddling.Instead instead) {
        return Meddling.changed(ProcessorContext.class, context, method, instead);
    }
}
