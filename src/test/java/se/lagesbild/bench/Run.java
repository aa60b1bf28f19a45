package se.lagesbild.bench;

/**
 * One measurement.
 *
 * @param round from 1
 * @param events how many were read
 */
public record Run(int round, String contestant, long events, double seconds, double processorSeconds) {

    public double nanosAnEvent() {
        return 1e9 * seconds / events;
    }

    public double processorNanosAnEvent() {
        return 1e9 * processorSeconds / events;
    }
}
