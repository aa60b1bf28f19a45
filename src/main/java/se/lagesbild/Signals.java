package se.lagesbild;

import java.lang.reflect.Proxy;

/**
 * Makes the signals that ask for an end an ordinary exit with status 0. Java does not let one choose the status except
 * by halting, which leaves temporary files behind: those of native libraries are removed at an ordinary exit only.
 *
 * <p>It uses nothing that takes long to load: a signal may come as soon as the process has begun.
 */
final class Signals {

    private Signals() {}

    /** From now on. Where a JVM does not let one, signals end the process with the JVM's own status. */
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
            // as the method says
        }
    }
}
