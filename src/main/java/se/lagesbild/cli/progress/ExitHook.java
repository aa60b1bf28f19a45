package se.lagesbild.cli.progress;

/** What is still to be done if the process is ended by a signal, wherever it is. */
final class ExitHook {

    private final Thread thread;

    private ExitHook(Thread thread) {
        this.thread = thread;
    }

    static ExitHook of(Runnable task) {
        ExitHook hook = new ExitHook(new Thread(task, "exit-hook"));
        try {
            Runtime.getRuntime().addShutdownHook(hook.thread);
        } catch (IllegalStateException e) {
            // The process ends already.
        }
        return hook;
    }

    /** It is done in another way. */
    void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException e) {
            // The process ends, and perhaps this is the hook.
        }
    }
}
