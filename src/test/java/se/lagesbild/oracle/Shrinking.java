package se.lagesbild.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing list small: drops whatever it fails without. */
final class Shrinking {

    private Shrinking() {}

    /** A list that still fails, and would not if any one element were dropped. */
    static <T> List<T> minimal(List<T> failing, Predicate<List<T>> stillFails) {
        List<T> smallest = failing;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (int i = smallest.size() - 1; i >= 0; i--) {
                List<T> without = new ArrayList<>(smallest);
                without.remove(i);
                if (stillFails.test(without)) {
                    smallest = without;
                    smaller = true;
                }
            }
        }
        return smallest;
    }
}
