package se.lagesbild.cli.progress;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody looks at standard error, or types, as far as Java can know. */
public final class Terminal {

    private static final Path STANDARD_INPUT = Path.of("/proc/self/fd/0");
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Whether there is somebody to be asked. */
    public static boolean isStandardInput() {
        return leadsToTerminal(STANDARD_INPUT);
    }

    static boolean isStandardError() {
        return !"dumb".equals(System.getenv("TERM")) && leadsToTerminal(STANDARD_ERROR);
    }

    /**
     * Linux tells where standard input and error go. Elsewhere there is the console alone, of which the JVM says whether
     * standard input and output are a terminal; for want of better, standard error is taken to go with them.
     */
    private static boolean leadsToTerminal(Path stream) {
        try {
            return isTerminal(Files.readSymbolicLink(stream));
        } catch (IOException | UnsupportedOperationException e) {
            return isTerminal(System.console());
        }
    }

    static boolean isTerminal(Path device) {
        return device.startsWith("/dev/pts")
                || device.toString().startsWith("/dev/tty")
                || device.equals(Path.of("/dev/console"));
    }

    /** Since JDK 22 there is a console without a terminal too, and a method that tells; before, neither. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
