package se.lagesbild.app.cluster;

/**
 * A property of a topic that is not as it should be.
 *
 * @param property {@code partitions}, {@code replication factor}, or a setting of the topic under Kafka's name for it
 * @param is its value
 * @param wanted what it should be
 */
public record Difference(String property, String is, String wanted) {

    @Override
    public String toString() {
        return property + " is " + is + ", not " + wanted;
    }
}
