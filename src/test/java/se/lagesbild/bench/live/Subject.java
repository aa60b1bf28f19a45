package se.lagesbild.bench.live;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One of those that are measured in turn.
 *
 * @param name in Markdown
 * @param question what it answers: all that answer the same must give the same figures
 * @param topic what it reads
 * @param measures ids of those it computes; empty: all
 * @param settings of the product beside those of the topic
 * @param isRestored whether it is also measured how it comes back, with its state and without
 */
record Subject(
        String name,
        String question,
        FilledTopic topic,
        List<String> measures,
        Map<String, String> settings,
        boolean isRestored,
        Program program) {

    /**
     * What runs it.
     *
     * @param classPath of the process
     * @param main class that takes an {@link Assignment}
     */
    record Program(List<String> options, String classPath, String main) {

        /** All of it from the start: a heap that grows is paid for page by page. */
        private static final List<String> HEAP = List.of("-Xms4g", "-Xmx4g");

        static Program lagesbild() {
            return new Program(HEAP, without("/org/apache/flink/", "/frocksdbjni/"), LiveMain.class.getName());
        }

        /** The Kafka client that Flink's connector works with, put there by the build. */
        private static final String CLIENT_OF_FLINK =
                Path.of("target", "flink", "kafka-clients.jar").toString();

        /**
         * Flink reaches into the JDK and into the Kafka client, and brings a RocksDB of its own in the same packages as that
         * of Kafka Streams.
         */
        static Program flink() {
            List<String> options = new ArrayList<>(HEAP);
            options.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
            options.add("--add-opens=java.base/java.util=ALL-UNNAMED");
            return new Program(
                    options,
                    CLIENT_OF_FLINK + File.pathSeparator + without("/rocksdbjni/", "/kafka-clients/"),
                    "se.lagesbild.bench.flink.FlinkMain");
        }

        private static String without(String... parts) {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .filter(entry -> Arrays.stream(parts).noneMatch(entry::contains))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
