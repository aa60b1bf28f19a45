package se.lagesbild.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.testing.InstalledProgram;

/** What {@code promtool} said, and how it ended. */
record Promtool(int status, String told) {

    static Promtool run(String... args) throws IOException, InterruptedException {
        return reading("", args);
    }

    /** @param input on standard input */
    static Promtool reading(String input, String... args) throws IOException, InterruptedException {
        Path program = InstalledProgram.find("promtool", "prometheus");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (OutputStream standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Promtool(process.waitFor(), told);
    }
}
