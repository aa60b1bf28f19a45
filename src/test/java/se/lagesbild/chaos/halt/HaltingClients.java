package se.lagesbild.chaos.halt;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import se.lagesbild.app.live.StreamsClients;

/** The application's clients; each of their calls may be a point at which the process ends. */
public final class HaltingClients extends StreamsClients {

    /** Looks on from before and after a call. */
    private interface Watch {
        void before(Method method, Object @Nullable [] args);

        void after(Method method, @Nullable Object result);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return watched(Producer.class, super.getProducer(config), new Watch() {
            @Override
            public void before(Method method, Object @Nullable [] args) {
                if (method.getName().equals("send") && args != null) {
                    written(((ProducerRecord<?, ?>) args[0]).topic());
                } else if (method.getName().equals("commitTransaction")) {
                    HaltPoint.BEFORE_COMMIT.reached();
                    if (isStopping()) {
                        HaltPoint.AT_LAST_COMMIT.reached();
                    }
                }
            }

            @Override
            public void after(Method method, @Nullable Object result) {
                if (method.getName().equals("commitTransaction")) {
                    HaltPoint.AFTER_COMMIT.reached();
                }
            }
        });
    }

    /** A JVM that has been told to stop takes no further hooks. */
    private static boolean isStopping() {
        Thread hook = new Thread(() -> {}, "none");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static void written(String topic) {
        if (topic.endsWith("-histories-changelog")) {
            HaltPoint.AFTER_STORE.reached();
        } else if (topic.endsWith("-repartition")) {
            HaltPoint.AT_FORWARD.reached();
        } else if (topic.startsWith("measures.")) {
            HaltPoint.AT_RESULT.reached();
        }
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return watched(Consumer.class, super.getConsumer(config), reading(HaltPoint.AFTER_POLL, HaltPoint.IN_CLOSE));
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return watched(Consumer.class, super.getRestoreConsumer(config), reading(HaltPoint.IN_RESTORE, null));
    }

    private static Watch reading(HaltPoint atRecords, @Nullable HaltPoint atClose) {
        return new Watch() {
            @Override
            public void before(Method method, Object @Nullable [] args) {
                if (atClose != null && method.getName().equals("close")) {
                    atClose.reached();
                }
            }

            @Override
            public void after(Method method, @Nullable Object result) {
                if (result instanceof ConsumerRecords<?, ?> records && !records.isEmpty()) {
                    atRecords.reached();
                }
            }
        };
    }

    @SuppressWarnings("unchecked") // it hands on to one of this kind
    private static <T> T watched(Class<?> type, T real, Watch watch) {
        return (T) Proxy.newProxyInstance(
                HaltingClients.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    watch.before(method, args);
                    try {
                        Object result = method.invoke(real, args);
                        watch.after(method, result);
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
