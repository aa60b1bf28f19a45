package se.lagesbild.bench.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.lagesbild.environment.ExternalEnvironment;
import se.lagesbild.environment.KafkaEnvironment;

/** A broker and a registry in a process of their own, whose memory and processor time are not the measured one's. */
record BrokerProcess(Process process, ExternalEnvironment environment) implements KafkaEnvironment {

    /** A broker needs little; what it serves is in the operating system's page cache. */
    static final String HEAP = "1g";

    /** @throws UncheckedIOException if it does not start */
    static BrokerProcess start() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-classpath",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new BrokerProcess(process, addresses(process.inputReader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExternalEnvironment addresses(BufferedReader output) throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the broker's process ended before the broker was there");
        }
        int space = line.indexOf(' ');
        return new ExternalEnvironment(line.substring(0, space), line.substring(space + 1));
    }

    @Override
    public Map<String, String> addresses() {
        return environment.addresses();
    }

    @Override
    public String description() {
        return environment.description();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
