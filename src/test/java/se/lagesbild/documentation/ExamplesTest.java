package se.lagesbild.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.cli.CommandRun;

/** Blocks marked {@code console} show a command and what it prints; "…" as the last line leaves out the rest. */
class ExamplesTest {

    private static final Pattern PROGRAM = Pattern.compile("^\\$ (lagesbild|java -jar target/lagesbild\\.jar) ");
    private static final String AND_SO_ON = "…\n";

    @TestFactory
    Stream<DynamicTest> shouldPrintWhatIsShown() {
        List<DynamicTest> tests = Page.all().stream()
                .flatMap(page -> page.blocks("console").stream()
                        .map(block -> DynamicTest.dynamicTest(page.file() + ": " + firstLine(block), () -> run(block))))
                .toList();
        assertThat(tests).hasSizeGreaterThan(5);
        return tests.stream();
    }

    @Test
    void shouldLoadTheMeasureThatIsShown(@TempDir Path directory) throws IOException {
        List<String> catalogues = Page.of("docs/development.md").blocks("yaml");
        assertThat(catalogues).hasSize(1);
        Files.writeString(directory.resolve("shown.yaml"), catalogues.get(0));

        assertThat(CatalogueLoader.shippedAnd(directory).find("youth-in-job-guarantee"))
                .isNotNull();
    }

    private static void run(String block) {
        String command = firstLine(block);
        String shown = block.substring(command.length() + 1);
        String arguments = PROGRAM.matcher(command).replaceFirst("");
        assertThat(arguments).as("a command of the program").isNotEqualTo(command);

        CommandRun ran = CommandRun.of(arguments.split(" ", -1));
        String printed = ran.out() + ran.err();

        if (shown.endsWith(AND_SO_ON)) {
            assertThat(printed).startsWith(shown.substring(0, shown.length() - AND_SO_ON.length()));
        } else {
            assertThat(printed).isEqualTo(shown);
        }
    }

    private static String firstLine(String block) {
        return block.substring(0, block.indexOf('\n'));
    }
}
