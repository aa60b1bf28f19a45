package se.lagesbild.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Files that are served and come with the program, beside this class. */
final class Resource {

    private Resource() {}

    static byte[] read(String file) {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
