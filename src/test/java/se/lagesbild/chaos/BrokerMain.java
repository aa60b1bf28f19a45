package se.lagesbild.chaos;

import java.nio.file.Path;
import se.lagesbild.environment.LastingBroker;

/** A broker until the process is told to end, or killed. */
final class BrokerMain {

    private BrokerMain() {}

    /** @param args port and directory */
    public static void main(String[] args) throws Exception {
        LastingBroker broker = LastingBroker.start(Integer.parseInt(args[0]), Path.of(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
    }
}
