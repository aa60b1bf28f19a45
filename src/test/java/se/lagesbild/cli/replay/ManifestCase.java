package se.lagesbild.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import se.lagesbild.cli.CommandRun;

/** Replays whose manifest is written to a place, and verified there. */
record ManifestCase(Path manifest) {

    /** Six persons, twelve events, four figures. */
    static final Path EVENTS = Path.of("src/test/resources/cases/T06.jsonl");

    private static final ObjectMapper JSON = new ObjectMapper();

    CommandRun replay(Path events, String... more) {
        return run(
                Stream.of(
                        "replay",
                        "--events",
                        events.toString(),
                        "--manifest",
                        manifest.toString(),
                        "--from",
                        "2021-02",
                        "--to",
                        "2021-03",
                        "--by",
                        "total,municipality",
                        "--measures",
                        "turnover-to-work"),
                more);
    }

    CommandRun verify(Path events, String... more) {
        return run(Stream.of("replay", "--events", events.toString(), "--verify", manifest.toString()), more);
    }

    private static CommandRun run(Stream<String> command, String... more) {
        return CommandRun.of(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
    }

    JsonNode read() throws IOException {
        return JSON.readTree(Files.readAllBytes(manifest));
    }

    /** Alters what the manifest says at a place such as {@code /result/sha256}. */
    void alter(String place, Object value) throws IOException {
        JsonNode root = read();
        int slash = place.lastIndexOf('/');
        ((ObjectNode) root.at(place.substring(0, slash))).set(place.substring(slash + 1), JSON.valueToTree(value));
        Files.write(manifest, JSON.writeValueAsBytes(root));
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
