package se.lagesbild.bench.live;

/** A way that events take, from who sends them to who can see what follows from them. */
interface Route extends AutoCloseable {

    /** Sends the next event. By one thread. */
    void send();

    /** There will be no more events for now. */
    default void ended() {}

    /**
     * Waits a moment for something to be seen. By one thread.
     *
     * @return what of the events that were sent can be seen: so many, in their order
     */
    int seen();

    @Override
    void close();
}
