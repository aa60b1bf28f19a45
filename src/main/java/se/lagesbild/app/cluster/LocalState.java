package se.lagesbild.app.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.SettingsException;
import se.lagesbild.app.live.InstanceName;
import se.lagesbild.app.live.StreamsSettings;
import se.lagesbild.environment.TemporaryDirectory;

/**
 * What the application keeps on this machine.
 *
 * @param directory the application's own, below that of all state
 */
public record LocalState(Path directory) {

    /** Kafka Streams locks it for as long as it runs. */
    private static final String LOCKED = ".lock";

    /** @throws SettingsException if the application's id does not name a directory below that of all state */
    static LocalState of(Settings settings) {
        Path all = StreamsSettings.stateDirectory(settings).toAbsolutePath().normalize();
        String application = settings.get(SettingKey.APPLICATION_ID);
        Path own = all.resolve(application).normalize();
        if (!all.equals(own.getParent())) {
            throw new SettingsException("setting '" + SettingKey.APPLICATION_ID.key() + "' is '" + application
                    + "', which names no directory below " + all);
        }
        return new LocalState(own);
    }

    boolean exists() {
        return Files.exists(directory, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether an instance of the application works with it at this moment. */
    boolean isInUse() {
        Path locked = directory.resolve(LOCKED);
        if (!Files.exists(locked)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(locked, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("whether " + directory + " is in use cannot be told", e);
        }
    }

    void remove() {
        TemporaryDirectory.remove(directory);
        Path all = directory.getParent();
        Path own = directory.getFileName();
        if (all != null && own != null) {
            try {
                Files.deleteIfExists(InstanceName.file(all, own.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
