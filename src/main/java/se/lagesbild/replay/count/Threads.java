package se.lagesbild.replay.count;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Work shared among threads. */
public final class Threads {

    private Threads() {}

    /**
     * Does all tasks, so many at a time and begun in their order, and gives their results as they come.
     *
     * @throws RuntimeException the first failure there is, when the others have been told to stop
     */
    public static <T> List<T> all(List<? extends Callable<T>> tasks, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, Math.max(1, tasks.size())));
        try {
            ExecutorCompletionService<T> done = new ExecutorCompletionService<>(pool);
            tasks.forEach(done::submit);
            List<T> results = new ArrayList<>(tasks.size());
            for (int i = 0; i < tasks.size(); i++) {
                results.add(done.take().get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException same
                ? same
                : new IllegalStateException(failure.getMessage(), failure);
    }
}
