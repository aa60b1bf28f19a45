package se.lagesbild.app.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import se.lagesbild.app.SettingsException;

/**
 * By what name an instance that nobody has named is known in its group. It goes with its state: whoever starts again with
 * that takes up its work at once, instead of waiting until the group has missed the process that was killed.
 */
public final class InstanceName {

    private InstanceName() {}

    /** Where it is kept. */
    public static Path file(Path stateDirectory, String application) {
        return stateDirectory.resolve(application + ".instance");
    }

    /**
     * The name that is kept beside an application's state, a new one if there is none.
     *
     * @param stateDirectory exists
     * @throws SettingsException if it cannot be read or written
     */
    static String of(Path stateDirectory, String application) {
        Path file = file(stateDirectory, application);
        try {
            if (Files.exists(file)) {
                String name = Files.readString(file).strip();
                if (!name.isEmpty()) {
                    return name;
                }
            }
            String name = UUID.randomUUID().toString();
            Files.writeString(file, name + "\n");
            return name;
        } catch (IOException e) {
            throw new SettingsException("the instance's name in state.dir, " + file + ": " + e);
        }
    }
}
