package se.lagesbild.wire.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Unpacks gzip to the end of all its members.
 *
 * <p>The JDK's own stream will not do: it takes a cut or damage at the beginning of a second member for the end of the
 * file, and on JDK 17 a pipe that pauses there as well. Figures of half a history would look like figures.
 */
final class Gzip extends FilterInputStream {

    private static final int BUFFER = 1 << 16;
    private static final byte[] MAGIC = {0x1f, (byte) 0x8b};

    private Gzip(InputStream packed) throws IOException {
        super(GzipCompressorInputStream.builder()
                .setInputStream(packed)
                .setDecompressConcatenated(true)
                .get());
    }

    /** The stream itself, buffered, unless its first two bytes are those of gzip. No line of JSON begins with them. */
    static InputStream unpackedIfPacked(InputStream stream) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream, BUFFER);
        buffered.mark(MAGIC.length);
        byte[] first = buffered.readNBytes(MAGIC.length);
        buffered.reset();
        if (!Arrays.equals(first, MAGIC)) {
            return buffered;
        }
        try {
            return new Gzip(buffered);
        } catch (EOFException e) {
            throw cutOff(e);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (EOFException e) {
            throw cutOff(e);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return in.read(bytes, from, length);
        } catch (EOFException e) {
            throw cutOff(e);
        }
    }

    private static IOException cutOff(EOFException e) {
        return new IOException("it is cut off, its gzip data have no end", e);
    }
}
