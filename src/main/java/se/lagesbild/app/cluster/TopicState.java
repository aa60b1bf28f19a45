package se.lagesbild.app.cluster;

import java.util.List;

/**
 * How a topic is, compared with how it should be.
 *
 * @param partitions how many it has, or should have if it is missing
 * @param differences none if it is missing
 */
public record TopicState(String name, boolean exists, int partitions, List<Difference> differences) {

    /** Whether it is there, and as it should be. */
    public boolean isAsWanted() {
        return exists && differences.isEmpty();
    }
}
