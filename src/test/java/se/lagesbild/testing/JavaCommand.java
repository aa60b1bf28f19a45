package se.lagesbild.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM like this one is started. */
public final class JavaCommand {

    private JavaCommand() {}

    /** With the class path of this JVM. */
    public static List<String> of(List<String> options, Class<?> main, List<String> args) {
        return of(options, System.getProperty("java.class.path"), main.getName(), args);
    }

    /** With a class path of its own. */
    public static List<String> of(List<String> options, String classPath, String main, List<String> args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-classpath", classPath, main));
        command.addAll(args);
        return command;
    }
}
