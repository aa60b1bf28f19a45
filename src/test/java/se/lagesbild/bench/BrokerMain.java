package se.lagesbild.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.kafka.clients.CommonClientConfigs;
import se.lagesbild.app.Resources;
import se.lagesbild.app.Settings;
import se.lagesbild.environment.EmbeddedEnvironment;
import se.lagesbild.environment.KafkaEnvironment;

/** A broker and a registry until standard input ends. Prints one line: the addresses of both. */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) throws IOException {
        Resources resources = new Resources();
        // Whatever ends the process, a signal included, the directory does not stay behind.
        Runtime.getRuntime().addShutdownHook(new Thread(resources::close, "exit-hook"));
        Path directory = resources.directory("lagesbild-bench-broker-");
        KafkaEnvironment environment = resources.open(() -> EmbeddedEnvironment.start(directory.resolve("kafka")));
        System.out.println(environment.addresses().get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG) + " "
                + environment.addresses().get(Settings.REGISTRY_URL));
        while (System.in.read() >= 0) {
            // Nobody says anything; the end alone matters, which comes also if the other process is killed.
        }
        System.exit(0);
    }
}
