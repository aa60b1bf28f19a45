package se.lagesbild.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import se.lagesbild.environment.ExternalEnvironment;
import se.lagesbild.environment.KafkaEnvironment;

/** A broker and a registry in a process of their own, whose memory and processor time are not the measured one's. */
public record BrokerProcess(JavaProcess process, ExternalEnvironment environment) implements KafkaEnvironment {

    /** A broker needs little; what it serves is in the operating system's page cache. */
    public static final String HEAP = "1g";

    /** @throws UncheckedIOException if it does not start */
    public static BrokerProcess start() {
        try {
            JavaProcess process = JavaProcess.start(
                    List.of("-Xmx" + HEAP), System.getProperty("java.class.path"), BrokerMain.class.getName());
            return new BrokerProcess(process, addresses(process.line()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExternalEnvironment addresses(String line) {
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
        process.close();
    }
}
