package se.lagesbild.replay.count;

/** Is told how far a replay has come, from several threads. */
@FunctionalInterface
public interface Progress {

    Progress UNWATCHED = (done, events) -> {};

    /**
     * @param done how much more has been done
     * @param events how many more events have been read
     */
    void advanced(long done, long events);
}
