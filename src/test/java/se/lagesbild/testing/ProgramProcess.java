package se.lagesbild.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import se.lagesbild.Main;

/** The program in a process of its own, with a directory of its own for temporary files. */
public final class ProgramProcess implements AutoCloseable {

    private final Path directory;
    private final Process process;

    private ProgramProcess(Path directory, Process process) {
        this.directory = directory;
        this.process = process;
    }

    /** @param directory an empty one, for temporary files and for what is told */
    public static ProgramProcess start(Path directory, String... args) throws IOException {
        return start(directory, Map.of(), args);
    }

    /** @param environment variables beside those of this process */
    public static ProgramProcess start(Path directory, Map<String, String> environment, String... args)
            throws IOException {
        List<String> options = List.of(
                "-Djava.io.tmpdir=" + Files.createDirectory(temporary(directory)),
                "-Xlog:class+load:file=" + loaded(directory));
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(options, Main.class, List.of(args)))
                .redirectErrorStream(true)
                .redirectOutput(output(directory).toFile());
        builder.environment().putAll(environment);
        return new ProgramProcess(directory, builder.start());
    }

    private static Path temporary(Path directory) {
        return directory.resolve("tmp");
    }

    private static Path output(Path directory) {
        return directory.resolve("output");
    }

    /** A file that tells which classes are loaded: how far the process has come. */
    private static Path loaded(Path directory) {
        return directory.resolve("classes");
    }

    public Path temporary() {
        return temporary(directory);
    }

    /** What it has told on standard output and standard error. */
    public String told() throws IOException {
        return Files.readString(output(directory));
    }

    /** @param type such as app.DemoHouse */
    public boolean hasLoaded(String type) throws IOException {
        if (Files.notExists(loaded(directory))) {
            return false; // the process has hardly begun
        }
        try (Stream<String> lines = Files.lines(loaded(directory))) {
            return lines.anyMatch(line -> line.contains(" se.lagesbild." + type + " "));
        }
    }

    /** Asks it to end, as Ctrl-C does. */
    public void stop() {
        process.destroy();
    }

    /** Whether it ends within the time. */
    public boolean ends(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /** Of a process that has ended. */
    public int status() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
