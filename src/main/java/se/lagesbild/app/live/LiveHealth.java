package se.lagesbild.app.live;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lagesbild.app.restore.Condition;
import se.lagesbild.app.restore.Restoration;
import se.lagesbild.http.Health;
import se.lagesbild.http.Readiness;
import se.lagesbild.results.ResultsReader;
import se.lagesbild.wire.registry.DecodeFailure;

/** How the live application is, and what is done when a stream thread fails. */
final class LiveHealth implements Health {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveHealth.class);

    private final AtomicReference<@Nullable KafkaStreams> streams = new AtomicReference<>();
    private final AtomicReference<@Nullable ResultsReader> reader = new AtomicReference<>();
    private final Restoration restoration = new Restoration(System::nanoTime, LOGGER::info);
    private final BooleanSupplier settled;

    /** @param settled whether the figures show all of the history that is expected */
    LiveHealth(BooleanSupplier settled) {
        this.settled = settled;
    }

    void runsOn(KafkaStreams running) {
        streams.set(running);
    }

    /** Is told how the state is restored. */
    Restoration restoration() {
        return restoration;
    }

    void readsFrom(ResultsReader reading) {
        reader.set(reading);
    }

    /** Whether the results that were there at the start have been read. */
    boolean hasReadResults() {
        ResultsReader reading = reader.get();
        return reading != null && reading.isCaughtUp();
    }

    /**
     * A registry that does not answer is no reason to stop: a new thread tries the record again. Anything else would
     * only fail again, so the application stops and says so.
     */
    StreamThreadExceptionResponse failed(Throwable failure) {
        if (DecodeFailure.of(failure) == DecodeFailure.REGISTRY_UNAVAILABLE) {
            LOGGER.warn("The schema registry does not answer; trying again");
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOGGER.error("A stream thread failed; the application stops working: {}", failure.getMessage(), failure);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    @Override
    public State live() {
        KafkaStreams running = streams.get();
        boolean failed = running != null
                && (running.state() == KafkaStreams.State.ERROR || running.state() == KafkaStreams.State.PENDING_ERROR);
        if (failed) {
            return State.down("streams have failed");
        }
        ResultsReader reading = reader.get();
        return reading == null || reading.isAlive() ? State.UP : State.down("reading results has failed");
    }

    @Override
    public Readiness ready() {
        State live = live();
        if (!live.up()) {
            return Readiness.not(Readiness.State.FAILED, String.valueOf(live.reason()));
        }
        KafkaStreams running = streams.get();
        return new Condition(
                        running == null ? null : running.state(),
                        running != null && hasWork(running),
                        restoration.now(),
                        hasReadResults(),
                        settled.getAsBoolean())
                .readiness();
    }

    private static boolean hasWork(KafkaStreams running) {
        return running.metadataForLocalThreads().stream()
                .anyMatch(thread -> thread.threadState().equals("PARTITIONS_ASSIGNED"));
    }
}
