package se.lagesbild.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong when everything has come to rest.
 *
 * @param cells how many have a figure
 * @param differing cells whose figure is missing, too much, or not that of a replay
 * @param trail results that tell nothing new, or are numbered wrongly
 * @param refused records that were to be refused and are not there once, or others that are
 */
record Verdict(int cells, List<String> differing, List<String> trail, List<String> refused) {

    boolean isRight() {
        return differing.isEmpty() && trail.isEmpty() && refused.isEmpty();
    }

    /** What is in one list and not, or not as often, in the other. */
    static List<String> differences(List<String> expected, List<String> found) {
        List<String> differences = new ArrayList<>();
        List<String> left = new ArrayList<>(found);
        for (String each : expected) {
            if (!left.remove(each)) {
                differences.add("missing: " + each);
            }
        }
        left.forEach(each -> differences.add("too much: " + each));
        return differences;
    }

    /** The first of each kind, for people. */
    @Override
    public String toString() {
        return cells + " cells; " + some("differing", differing) + "; " + some("trail", trail) + "; "
                + some("refused", refused);
    }

    private static String some(String kind, List<String> faults) {
        return kind + " " + faults.size() + faults.subList(0, Math.min(5, faults.size()));
    }
}
