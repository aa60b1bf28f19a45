package se.lagesbild.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import se.lagesbild.app.DemoHouse;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.HistoryDemo;
import se.lagesbild.app.Resources;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.topology.Flow;
import se.lagesbild.wire.json.AcceptedLines;

/** The live application, exactly-once, catching up with a topic that is there when it starts; broker in the same JVM. */
final class CatchUpBenchmark {

    private final Path file;
    private final int events;
    private final int lastDay;

    CatchUpBenchmark(Path file, int events, int lastDay) {
        this.file = file;
        this.events = events;
        this.lastDay = lastDay;
    }

    void run() throws Exception {
        Catalogue catalogue = CatalogueLoader.shipped();
        try (DemoHouse house = new DemoHouse(new Resources(), 0)) {
            try (EventSender sender = house.sender(Clock.systemUTC());
                    InputStream in = Files.newInputStream(file)) {
                new AcceptedLines(catalogue.categories(), sender::send).read(in);
                sender.flush();
            }
            long start = System.nanoTime();
            HistoryDemo demo = new HistoryDemo(house, catalogue, events, lastDay, Clock.systemUTC());
            Flow flow = demo.application().flow();
            double processed = 0;
            while (!demo.isSettled()) {
                if (processed == 0 && flow.arrivals() >= events) {
                    processed = (System.nanoTime() - start) / 1e9;
                }
                LockSupport.parkNanos(10_000_000);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("## Live catch-up%n%n");
            System.out.println("| events | seconds to the last event | seconds to the last figure | events/s | "
                    + "repartition records an event | results |");
            System.out.println("| --- | --- | --- | --- | --- | --- |");
            System.out.printf(
                    "| %,d | %.1f | %.1f | %,.0f | %.5f | %,d |%n%n",
                    events, processed, seconds, events / seconds, (double) flow.blocks() / events, flow.results());
        }
    }
}
