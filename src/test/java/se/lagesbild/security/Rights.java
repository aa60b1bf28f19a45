package se.lagesbild.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.tools.AclCommand;

/** Runs the shipped script, with Kafka's own command behind it. */
final class Rights {

    private static final String END_OF_CALL = "end of call";

    private Rights() {}

    /** How the script calls {@code kafka-acls.sh}. */
    static List<List<String>> calls(Path directory, String... arguments) throws IOException, InterruptedException {
        Path calls = directory.resolve("calls");
        Files.deleteIfExists(calls);
        Path recorder = Files.writeString(
                directory.resolve("kafka-acls.sh"),
                "#!/bin/sh\nprintf '%s\\n' \"$@\" '" + END_OF_CALL + "' >> '" + calls + "'\n");
        Files.setPosixFilePermissions(recorder, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder script =
                new ProcessBuilder(Stream.concat(Stream.of("sh", "docker/acls.sh"), Stream.of(arguments))
                        .toList());
        script.environment().put("KAFKA_ACLS", recorder.toString());
        Process process = script.redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(told);
        }
        return split(Files.readAllLines(calls));
    }

    private static List<List<String>> split(List<String> lines) {
        List<List<String>> calls = new ArrayList<>();
        List<String> call = new ArrayList<>();
        for (String line : lines) {
            if (line.equals(END_OF_CALL)) {
                calls.add(List.copyOf(call));
                call.clear();
            } else {
                call.add(line);
            }
        }
        return calls;
    }

    /** Kafka's command ends the process when it has failed. */
    static void kafkaAcls(List<String> arguments) {
        Exit.setExitProcedure((status, message) -> {
            throw new IllegalStateException("kafka-acls.sh " + arguments + " ended with " + status + ": " + message);
        });
        try {
            AclCommand.main(arguments.toArray(String[]::new));
        } finally {
            Exit.resetExitProcedure();
        }
    }
}
