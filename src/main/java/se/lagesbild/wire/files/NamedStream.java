package se.lagesbild.wire.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Says which file it was when reading fails; what fails below knows bytes alone. */
final class NamedStream extends FilterInputStream {

    private final String name;

    NamedStream(String name, InputStream in) {
        super(in);
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            throw EventFile.cannotRead(name, e);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return in.read(bytes, from, length);
        } catch (IOException e) {
            throw EventFile.cannotRead(name, e);
        }
    }
}
