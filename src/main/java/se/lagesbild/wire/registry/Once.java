package se.lagesbild.wire.registry;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Values that are expensive to get and never change. Concurrent callers for one key wait for the one call and share
 * its failure; a failure is not kept. {@code computeIfAbsent} would also hold up callers for other keys.
 */
final class Once<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> values = new ConcurrentHashMap<>();

    V get(K key, Function<? super K, ? extends V> call) {
        CompletableFuture<V> known = values.get(key);
        if (known != null) {
            return await(known);
        }
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> first = values.putIfAbsent(key, mine);
        return first == null ? fill(key, mine, call) : await(first);
    }

    private V fill(K key, CompletableFuture<V> mine, Function<? super K, ? extends V> call) {
        try {
            V value = call.apply(key);
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error failure) {
            values.remove(key, mine);
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private static <V> V await(CompletableFuture<V> value) {
        try {
            return value.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw wrapped;
        }
    }
}
