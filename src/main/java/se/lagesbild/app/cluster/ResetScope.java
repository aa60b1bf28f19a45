package se.lagesbild.app.cluster;

/**
 * What is removed beside this machine's state.
 *
 * @param cluster the group's offsets and the internal topics; without them nothing else of the cluster
 * @param results the result topics
 * @param rejected the topic of what was refused
 * @param published the audit trail
 */
public record ResetScope(boolean cluster, boolean results, boolean rejected, boolean published) {

    /** The state of this machine alone. */
    public static final ResetScope LOCAL = new ResetScope(false, false, false, false);

    /** All that the application needs no more when it computes everything anew, and nothing that others read. */
    public static final ResetScope COMPUTATION = new ResetScope(true, false, false, false);
}
