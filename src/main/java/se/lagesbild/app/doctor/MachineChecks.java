package se.lagesbild.app.doctor;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.lagesbild.app.Settings;
import se.lagesbild.app.live.StreamsSettings;

/** The machine this runs on, which should be the application's. */
record MachineChecks(Settings settings) {

    private static final String STATE = "state.dir";
    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;
    private static final long FILES = 4096;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    List<Finding> stateDirectory() {
        Path directory = StreamsSettings.stateDirectory(settings).toAbsolutePath();
        Path there = directory;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return List.of(Finding.failed(STATE, directory + " cannot be written: give this user the right to"));
        }
        try {
            List<Finding> found = new ArrayList<>(
                    space(directory, Files.getFileStore(there).getUsableSpace(), SizeOnDisk.of(directory)));
            if (there.equals(directory)) {
                found.addAll(rights(directory));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(directory + ": " + e.getMessage(), e);
        }
    }

    /**
     * A store that is merged needs as much again for a while.
     *
     * @param free bytes
     * @param taken bytes, by the state
     */
    static List<Finding> space(Path directory, long free, long taken) {
        String text = directory + " has " + free / MIB + " MiB free, and state of " + taken / MIB + " MiB";
        String more = ": the state grows with the events, so make more room";
        if (free < GIB / 10) {
            return List.of(Finding.failed(STATE, text + more));
        }
        return List.of(free < GIB || free < taken ? Finding.warning(STATE, text + more) : Finding.ok(STATE, text));
    }

    private static List<Finding> rights(Path directory) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(directory, PosixFileAttributeView.class);
        if (view == null) {
            return List.of();
        }
        Set<PosixFilePermission> rights = view.readAttributes().permissions();
        return rights.stream().anyMatch(OTHERS::contains)
                ? List.of(Finding.warning(
                        STATE,
                        directory + " is " + PosixFilePermissions.toString(rights)
                                + ", and holds data of persons: chmod 700"))
                : List.of();
    }

    List<Finding> openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? List.of(files(unix.getMaxFileDescriptorCount()))
                : List.of();
    }

    static Finding files(long most) {
        String text = "this process may have " + most;
        return most < FILES
                ? Finding.warning("open files", text + ": the stores need many, so raise the limit (ulimit -n 65536)")
                : Finding.ok("open files", text);
    }
}
