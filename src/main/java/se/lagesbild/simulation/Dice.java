package se.lagesbild.simulation;

/**
 * One person's chances: a SplitMix64 sequence. Our own few lines, because the library promises neither the same
 * sequence in all Java versions nor the same logarithm on all processors.
 */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** A bijection that spreads near numbers far apart. */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** For one seed a different number for each index. */
    static long mix(long seed, long index) {
        return mix(mix(seed) + (index + 1) * GOLDEN_GAMMA);
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** From 0 (inclusive) to 1 (exclusive). */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /** From {@code low} to {@code high}, both inclusive. */
    int between(int low, int high) {
        return low + (int) (((next() >>> 32) * (high - low + 1)) >>> 32);
    }

    /** Days until something that comes at a constant rate; at most 20 years. */
    int waiting(double meanDays) {
        return (int) Math.min(7300, -StrictMath.log(1 - share()) * meanDays);
    }
}
