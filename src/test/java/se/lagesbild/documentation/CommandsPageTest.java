package se.lagesbild.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.documentation.ReferencePagesTest.code;
import static se.lagesbild.documentation.ReferencePagesTest.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import se.lagesbild.cli.LagesbildCommand;

/** The page of commands has what {@code --help} says, and nothing that it does not say. */
class CommandsPageTest {

    private static final Set<String> COMMON = Set.of("--help", "--version", "--verbose");
    private static final Page PAGE = Page.of("docs/reference/commands.md");
    private static final String HEAD = "| option | |";
    private static final String LINE = "| --- | --- |";

    private final Map<String, CommandLine> commands = new CommandLine(new LagesbildCommand()).getSubcommands();

    @Test
    void shouldDescribeWhatAllCommandsHave() {
        CommandSpec program = new CommandLine(new LagesbildCommand()).getCommandSpec();

        assertThat(PAGE.rows())
                .containsAll(
                        program.options().stream().map(CommandsPageTest::rowOf).toList());
    }

    @TestFactory
    Stream<DynamicTest> shouldDescribeTheOptionsOfEachCommand() {
        assertThat(commands).isNotEmpty();
        return commands.entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> {
                    List<String> shown = PAGE.rowsBelow(command.getKey()).stream()
                            .filter(row -> !row.equals(HEAD) && !row.equals(LINE))
                            .toList();
                    assertThat(shown)
                            .containsExactlyInAnyOrderElementsOf(
                                    rowsOf(command.getValue().getCommandSpec()));
                }));
    }

    private static List<String> rowsOf(CommandSpec command) {
        Stream<String> positional = command.positionalParameters().stream()
                .map(it -> row(code(it.paramLabel()), String.join(" ", it.description())));
        Stream<String> options = command.options().stream()
                .filter(option -> !COMMON.contains(option.longestName()))
                .map(CommandsPageTest::rowOf);
        return Stream.concat(positional, options).toList();
    }

    private static String rowOf(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return row(code(option.longestName() + value), String.join(" ", option.description()));
    }
}
