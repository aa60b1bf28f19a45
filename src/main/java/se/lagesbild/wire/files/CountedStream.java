package se.lagesbild.wire.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes are read, piece by piece. */
final class CountedStream extends FilterInputStream {

    private final LongConsumer counter;

    CountedStream(InputStream in, LongConsumer counter) {
        super(in);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        int single = in.read();
        count(single < 0 ? 0 : 1);
        return single;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        count(read);
        return read;
    }

    /** Nobody is told in advance: of a pipe that has a name, Java 17 fails to say. */
    @Override
    public int available() {
        return 0;
    }

    /** Nobody may go back: what is read again would be counted twice. */
    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        if (read > 0) {
            counter.accept(read);
        }
    }
}
