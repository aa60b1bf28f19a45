package se.lagesbild.wire.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

/** One file, or a stream that takes the place of one. */
public final class EventFile {

    private final String name;
    private final String nameInDirectory;
    private final long bytes;
    private final Source source;

    /** Gives the bytes as they are stored. */
    private interface Source {

        InputStream open() throws IOException;
    }

    private EventFile(String name, String nameInDirectory, long bytes, Source source) {
        this.name = name;
        this.nameInDirectory = nameInDirectory;
        this.bytes = bytes;
        this.source = source;
    }

    static EventFile of(Path path) throws IOException {
        return of(path, path.getFileName());
    }

    /** @param within the path from the directory that was meant */
    static EventFile of(Path path, Path within) throws IOException {
        return new EventFile(path.toString(), within.toString(), size(path), () -> Files.newInputStream(path));
    }

    static EventFile of(String name, InputStream stream) {
        return new EventFile(name, name, 0, () -> stream);
    }

    /** The same file; the digest takes its bytes, as they are stored, while it is read. */
    public EventFile hashedInto(MessageDigest digest) {
        return new EventFile(name, nameInDirectory, bytes, () -> new DigestInputStream(source.open(), digest));
    }

    private static long size(Path path) throws IOException {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw cannotRead(path.toString(), e);
        }
    }

    /** What a message calls it. */
    public String name() {
        return name;
    }

    /** What it is called wherever the directory is that was meant; the last part of its path, if it was meant itself. */
    public String nameInDirectory() {
        return nameInDirectory;
    }

    /** How many bytes are stored, or 0 if that is not known before they are read. */
    public long bytes() {
        return bytes;
    }

    /**
     * Opens it, and unpacks what is packed. Whatever cannot be read later, the exception names the file.
     *
     * @param read is told of bytes that were read, as they are stored
     */
    public InputStream open(LongConsumer read) throws IOException {
        try {
            return new NamedStream(name, Gzip.unpackedIfPacked(new CountedStream(source.open(), read)));
        } catch (IOException e) {
            throw cannotRead(name, e);
        }
    }

    static IOException cannotRead(String name, IOException failure) {
        return failure instanceof NoSuchFileException
                ? new IOException("there is no file " + name, failure)
                : new IOException("cannot read " + name + ": " + reason(failure), failure);
    }

    /** Messages of the file system repeat the path, and some say nothing else. */
    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileSystemLoopException) {
            return "the link leads back to a directory that holds it";
        }
        return String.valueOf(
                failure instanceof FileSystemException inFileSystem && inFileSystem.getReason() != null
                        ? inFileSystem.getReason()
                        : failure.getMessage());
    }
}
