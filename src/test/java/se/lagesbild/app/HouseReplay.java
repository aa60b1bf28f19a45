package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;

/** {@code replay} of the history on a cluster. */
final class HouseReplay {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final Settings settings;

    /** @param directory for the configuration */
    HouseReplay(Path directory, Settings settings) throws IOException {
        this.directory = directory;
        this.settings = settings;
        configure();
    }

    /** Uses the configuration of the cluster from now on, and these lines. */
    void configure(String... more) throws IOException {
        List<String> lines = new ArrayList<>(List.of(more));
        for (String key : List.of("application.id", "bootstrap.servers", "schema.registry.url")) {
            lines.add(key + "=" + settings.find(key));
        }
        Files.write(directory.resolve("lagesbild.properties"), lines);
    }

    /** By all breakdowns, as JSON lines. */
    CommandRun run(List<String> question, String... more) {
        return CommandRun.of(args(question, more));
    }

    /** The same where the rows cannot be written. */
    CommandRun runOnFullDisk(List<String> question, String... more) {
        return CommandRun.onFullDisk(args(question, more));
    }

    private String[] args(List<String> question, String... more) {
        List<String> args = new ArrayList<>(List.of("replay", "--format", "jsonl", "--by"));
        args.add(EnumSet.allOf(Grouping.class).stream().map(Grouping::toString).collect(Collectors.joining(",")));
        args.addAll(
                List.of("--config", directory.resolve("lagesbild.properties").toString()));
        args.addAll(question);
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    /** The rows, by key. */
    static Map<String, JsonNode> rows(CommandRun run) throws IOException {
        Map<String, JsonNode> rows = new HashMap<>();
        for (String line : run.lines()) {
            JsonNode row = JSON.readTree(line);
            String key = Stream.of("measure", "period", "gender", "region", "municipality", "office")
                    .map(field -> row.get(field).asText(""))
                    .collect(Collectors.joining("|"));
            assertThat(rows.put(key, row)).isNull();
        }
        return rows;
    }

    /** @param which what the columns begin with */
    static Figure figure(JsonNode row, String which) {
        JsonNode denominator = row.get(which + "denominator");
        return new Figure(
                row.get(which + "numerator").longValue(),
                denominator.isNull() ? null : Long.valueOf(denominator.longValue()));
    }

    /** What a row shows where nothing was counted. */
    static Figure nothingLike(Figure other) {
        return new Figure(0, other.denominator() == null ? null : 0L);
    }
}
