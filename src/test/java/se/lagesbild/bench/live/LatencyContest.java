package se.lagesbild.bench.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.bench.BrokerProcess;
import se.lagesbild.bench.JavaProcess;
import se.lagesbild.domain.calendar.Day;

/** How long events take through the application and through a bare transaction, in turn. The first three rounds warm up. */
record LatencyContest(BrokerProcess broker, Path directory, int seconds) {

    static final String PRODUCT = "Lägesbild, all measures";
    static final String BARE = "bare transactional produce and consume";
    static final String BARE_OFTEN = "the same, committing as often as Lägesbild does";

    private static final int EVENTS_A_SECOND = 1_000;
    private static final int COMMIT_MILLIS = 100;
    /** Lägesbild passes on what it has after a quarter of that, and commits it at once. */
    private static final int COMMIT_OFTEN_MILLIS = COMMIT_MILLIS / 4;

    private static final int WARM_UPS = 3;
    private static final String PREFIX = "latency.";
    private static final String BARE_TOPIC = PREFIX + "bare";
    private static final String BARE_OFTEN_TOPIC = PREFIX + "bare-often";

    List<Latency> run(int rounds) throws Exception {
        Path state = Files.createTempDirectory(directory, "state");
        Map<String, String> keys = new HashMap<>(Map.of(
                SettingKey.APPLICATION_ID.key(),
                PREFIX + "application",
                SettingKey.STATE_DIR.key(),
                state.toString(),
                SettingKey.TOPIC_PREFIX.key(),
                PREFIX,
                SettingKey.TOPIC_PARTITIONS.key(),
                "1",
                SettingKey.HTTP_PORT.key(),
                "0",
                "streams.commit.interval.ms",
                Integer.toString(COMMIT_MILLIS)));
        keys.putAll(broker.addresses());
        Settings settings = Settings.of(keys);
        try (Admin admin = Admin.create(settings.kafka())) {
            admin.createTopics(List.of(
                            new NewTopic(BARE_TOPIC, 1, (short) 1), new NewTopic(BARE_OFTEN_TOPIC, 1, (short) 1)))
                    .all()
                    .get();
        }
        Assignment assignment = new Assignment(keys, List.of(), 0, Day.of(ProductRoute.DATE));
        Subject.Program program = Subject.Program.lagesbild();
        try (JavaProcess process =
                JavaProcess.start(program.options(), program.classPath(), program.main(), assignment.json())) {
            process.line();
            process.line();
            Settings atOnce = Settings.of(keys, Map.of("kafka." + ProducerConfig.LINGER_MS_CONFIG, "0"));
            try (Route product = new ProductRoute(settings, atOnce);
                    Route bare = new BareRoute(settings, BARE_TOPIC, COMMIT_MILLIS);
                    Route often = new BareRoute(settings, BARE_OFTEN_TOPIC, COMMIT_OFTEN_MILLIS)) {
                Map<String, Route> routes = new LinkedHashMap<>();
                routes.put(PRODUCT, product);
                routes.put(BARE, bare);
                routes.put(BARE_OFTEN, often);
                return run(routes, rounds);
            }
        }
    }

    private List<Latency> run(Map<String, Route> routes, int rounds) throws Exception {
        OpenLoop load = new OpenLoop(EVENTS_A_SECOND, seconds * EVENTS_A_SECOND);
        List<Latency> latencies = new ArrayList<>();
        for (int round = 1 - WARM_UPS; round <= rounds; round++) {
            int before = (round + WARM_UPS - 1) * load.events();
            for (Map.Entry<String, Route> route : routes.entrySet()) {
                Latency latency = Latency.of(round, route.getKey(), load.run(route.getValue(), before));
                System.err.printf("  p99 %.0f ms  %s%n", latency.p99Millis(), route.getKey());
                if (round > 0) {
                    latencies.add(latency);
                }
            }
        }
        return latencies;
    }
}
