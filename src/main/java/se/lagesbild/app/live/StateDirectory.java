package se.lagesbild.app.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lagesbild.app.SettingsException;

/**
 * Where the local state is: every person's history, so nobody else may look into it. File systems without POSIX rights
 * are left alone.
 */
final class StateDirectory {

    private static final Logger LOGGER = LoggerFactory.getLogger(StateDirectory.class);
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

    private final Path path;

    StateDirectory(Path path) {
        this.path = path;
    }

    /**
     * Makes it if it is not there, and takes the rights of others from it.
     *
     * @throws SettingsException if it can be written by everybody, or cannot be made or changed
     */
    void prepare() {
        try {
            if (Files.notExists(path)) {
                create();
            }
            if (isPosix()) {
                close();
            }
        } catch (IOException e) {
            throw new SettingsException("state.dir " + path + " cannot be kept to oneself: " + e);
        }
    }

    private void create() throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (isPosix()) {
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWN));
        } else {
            Files.createDirectory(path);
        }
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private void close() throws IOException {
        Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(path));
        if (rights.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new SettingsException(
                    "state.dir " + path + " can be written by everybody; name a directory that is Lägesbild's alone");
        }
        if (rights.retainAll(OWN)) {
            Files.setPosixFilePermissions(path, OWN);
            LOGGER.info("Took the rights of others from state.dir {}", path);
        }
    }

    /** Takes them again: Kafka Streams gives the directory's group the right to read. */
    void closeAgain() {
        if (isPosix() && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.setPosixFilePermissions(path, OWN);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
