package se.lagesbild.app.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.KafkaStreams;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lagesbild.app.Causes;
import se.lagesbild.topology.DamagedStoreException;

/**
 * Local state that turned out to be damaged. Kafka Streams would find it so at each start; all of it is in the cluster as
 * well, so the next start throws it away and has it restored.
 */
record DamagedState(Path mark) {

    private static final Logger LOGGER = LoggerFactory.getLogger(DamagedState.class);

    /** The state of an application in a directory; a file beside it says that it is damaged. */
    static DamagedState of(Path stateDirectory, String application) {
        return new DamagedState(stateDirectory.resolve(application + ".damaged"));
    }

    /** Whether a failure comes from files that are not what was written, or not there. A full disk does not. */
    static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof DamagedStoreException
                        || (cause instanceof RocksDBException from && tellsOfDamage(from)));
    }

    private static boolean tellsOfDamage(RocksDBException failure) {
        Status status = failure.getStatus();
        return status != null
                && (status.getCode() == Status.Code.Corruption
                        || (status.getCode() == Status.Code.IOError
                                && String.valueOf(status.getState()).contains("No such file")));
    }

    /** Remembers it for the next start. */
    void remember() {
        LOGGER.error("The local state is damaged; the next start will have it restored from the cluster");
        try {
            Files.write(mark, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** If it was damaged, throws it away. Before the streams are started. */
    void throwAway(KafkaStreams streams) {
        if (Files.exists(mark)) {
            LOGGER.warn("The local state was damaged and is thrown away; it is restored from the cluster");
            streams.cleanUp();
            try {
                Files.delete(mark);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
