package se.lagesbild.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where results go. Neither {@code System.out} nor a {@link PrintWriter} says why something could not be written; this
 * remembers it.
 */
final class StandardOutput extends OutputStream {

    private final OutputStream target;
    private @Nullable IOException failure;

    /** The process's own. */
    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8));
    }

    /** Why something is missing in the output, or null if nothing is. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            target.write(bytes, from, length);
        } catch (IOException e) {
            failure = isOfPipe(e) ? new ClosedPipeException(e) : e;
            throw failure;
        }
    }

    /** "Broken pipe" on Unix, "The pipe is being closed" or "has been ended" on Windows. */
    private static boolean isOfPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).matches("(Broken|The) pipe.*");
    }

    /** The reader went away, as {@code head} does when it has seen enough; that is no fault to tell of. */
    static final class ClosedPipeException extends IOException {

        private static final long serialVersionUID = 1;

        private ClosedPipeException(IOException cause) {
            super(cause);
        }

        /** Whether it is behind a failure. */
        static boolean isBehind(Throwable failure) {
            return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                    .anyMatch(ClosedPipeException.class::isInstance);
        }
    }
}
