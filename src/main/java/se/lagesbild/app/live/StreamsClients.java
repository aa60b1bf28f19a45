package se.lagesbild.app.live;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The clients of Kafka Streams: Kafka's own, except that a corrupted task causes no rebalance.
 *
 * <p>When a transaction could not be committed in time, Kafka Streams 4.3.1 gives up its tasks, notes that their events have
 * to be read again, and asks for a rebalance, so that an instance with a standby may take over. If that rebalance comes
 * before the tasks have begun anew, they are made once more, and the note is lost: the events that had been read and not
 * committed are never read again, and their figures are wrong for good. Without the rebalance the tasks restore their state
 * and read on from what was committed.
 */
public class StreamsClients implements KafkaClientSupplier {

    private static final String CORRUPTED = "Active tasks corrupted";

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    @SuppressWarnings("unchecked") // it hands on to a consumer of this kind
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        Consumer<byte[], byte[]> consumer = consumer(config);
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Consumer.class},
                (proxy, method, args) -> isNeedless(method, args) ? null : call(consumer, method, args));
    }

    private static boolean isNeedless(Method method, Object @Nullable [] args) {
        return method.getName().equals("enforceRebalance") && args != null && CORRUPTED.equals(args[0]);
    }

    private static @Nullable Object call(Object consumer, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(consumer, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
