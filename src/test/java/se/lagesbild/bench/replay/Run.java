package se.lagesbild.bench.replay;

/**
 * One measurement.
 *
 * @param round from 1
 * @param events how many were read
 */
record Run(int round, String contestant, long events, double seconds, double processorSeconds) {

    double nanosAnEvent() {
        return 1e9 * seconds / events;
    }

    double processorNanosAnEvent() {
        return 1e9 * processorSeconds / events;
    }
}
