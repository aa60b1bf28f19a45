package se.lagesbild.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import se.lagesbild.testing.JavaCommand;

/** A JVM of its own, whose processor time can be told. It ends when its standard input does, also if this one is killed. */
public record JavaProcess(Process process, BufferedReader output) implements AutoCloseable {

    public static JavaProcess start(List<String> options, String classPath, String main, String... args)
            throws IOException {
        Process process = new ProcessBuilder(JavaCommand.of(options, classPath, main, List.of(args)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new JavaProcess(process, process.inputReader());
    }

    /**
     * The next line of its standard output.
     *
     * @throws IOException if it ended instead
     */
    public String line() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException(
                    "the process ended early: " + process.info().commandLine().orElse(""));
        }
        return line;
    }

    /** Of all its threads since it started; with the granularity of the operating system. */
    public double processorSeconds() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
