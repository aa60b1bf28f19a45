package se.lagesbild.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints what was measured, and writes it to {@code target/bench}, and if wanted to the documentation.
 *
 * @param section of docs/performance.md
 * @param json name of the file
 */
public record ReportWriter(MarkedSection section, String json) {

    private static final Path DIRECTORY = Path.of("target", "bench");
    private static final Path PAGE = Path.of("docs", "performance.md");

    /** @param report what the tables are made from, each run included */
    public void write(String tables, Object report, boolean writeDocs) throws IOException {
        System.out.println(tables);
        Files.createDirectories(DIRECTORY);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(DIRECTORY.resolve(json).toFile(), report);
        if (writeDocs) {
            Files.writeString(PAGE, section.replacedIn(Files.readString(PAGE), "\n" + tables + "\n"));
        }
    }
}
