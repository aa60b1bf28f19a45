package se.lagesbild.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.utils.ByteBufferOutputStream;
import org.rocksdb.RocksDB;

/**
 * The libraries that unpack themselves into the directory for temporary files, to be removed when the process exits.
 * Where an exit overtakes the unpacking, a file stays behind; so they are loaded when an exit waits for it.
 */
final class NativeLibraries implements AutoCloseable {

    private static final byte RECORD_FORMAT = 2;

    /** Loads them all, once for the process. */
    NativeLibraries() {
        RocksDB.loadLibrary();
        try {
            // By way of Kafka, which alone knows the library.
            Compression.of("lz4")
                    .build()
                    .wrapForOutput(new ByteBufferOutputStream(64), RECORD_FORMAT)
                    .close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load the library that compresses records", e);
        }
    }

    /** Does nothing: the exit of the process removes the files. */
    @Override
    public void close() {}
}
