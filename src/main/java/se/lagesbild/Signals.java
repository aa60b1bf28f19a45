package se.lagesbild.app;

import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the signals that ask for an end an ordinary exit with status 0. Java does not let one choose the status except
 * by halting, which leaves temporary files behind: those of native libraries are removed at an ordinary exit only.
 */
final class Signals {

    private static final Logger LOGGER = LoggerFactory.getLogger(Signals.class);

    private Signals() {}

    static void exitOnTermination() {
        exitOn("INT");
        exitOn("TERM");
    }

    /** By reflection, since the compiler warns of these classes, which every JDK has nevertheless. */
    private static void exitOn(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object exit = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, args) -> {
                        Runtime.getRuntime().exit(0);
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), exit);
        } catch (ReflectiveOperationException e) {
            LOGGER.debug("Signal {} ends the process with the JVM's own status", name, e);
        }
    }
}
