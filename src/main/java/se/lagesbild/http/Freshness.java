package se.lagesbild.http;

import org.jspecify.annotations.Nullable;

/** How closely figures follow events. Asked each second, so answers must be quick. */
@FunctionalInterface
public interface Freshness {

    Lag now();

    /**
     * How far figures are behind.
     *
     * @param lagSeconds how long after the append of an event the latest figure that follows it could be seen; null
     *     before the first
     * @param waiting how many events wait to be read; null while that is not known
     * @param silentSeconds for how long Kafka has not been heard of; null while it is. While it is silent, nobody knows
     *     the others, and they are null
     */
    record Lag(
            @Nullable Double lagSeconds,
            @Nullable Long waiting,
            @Nullable Long silentSeconds) {}
}
