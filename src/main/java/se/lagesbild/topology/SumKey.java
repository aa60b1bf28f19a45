package se.lagesbild.topology;

/** Keys of the received sums. The office comes last, being the only part in which anything may be written. */
final class SumKey {

    private SumKey() {}

    static String of(String measure, int source, Block.Sum sum) {
        return prefix(measure, source)
                + sum.month().index()
                + '|'
                + sum.breakdown().gender()
                + '|'
                + sum.breakdown().municipality()
                + '|'
                + sum.breakdown().office();
    }

    /** What the keys of all sums of a measure from a source begin with. */
    static String prefix(String measure, int source) {
        return measure + '|' + source + '|';
    }

    static String measureOf(String key) {
        return key.substring(0, key.indexOf('|'));
    }
}
