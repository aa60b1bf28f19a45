package se.lagesbild.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import se.lagesbild.environment.EmbeddedEnvironment;

/** A broker and a registry in a process of their own, which ends when its standard input does. */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** @param args the directory for data */
    public static void main(String[] args) throws Exception {
        try (EmbeddedEnvironment environment = EmbeddedEnvironment.start(Files.createDirectories(Path.of(args[0])))) {
            environment.addresses().forEach((key, value) -> System.out.println(key + "=" + value));
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // until whoever started this is gone
            }
        }
        System.exit(0);
    }
}
