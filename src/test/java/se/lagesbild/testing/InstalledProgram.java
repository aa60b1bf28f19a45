package se.lagesbild.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/** A program that some tests need and that Maven cannot bring; {@code .ci/packages} installs all of them on Debian. */
public final class InstalledProgram {

    private InstalledProgram() {}

    /**
     * The program of this name on the PATH. Where there is none, the test is skipped, and says which package has it.
     */
    public static Path find(String name, String debianPackage) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> Assumptions.abort(name + " is not installed; Debian has it in " + debianPackage));
    }
}
