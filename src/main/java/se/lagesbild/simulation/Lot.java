package se.lagesbild.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Things of which some are drawn more often than others. Immutable. */
final class Lot<T> {

    private final List<T> things;
    private final int[] upTo;

    Lot() {
        this(List.of(), new int[0]);
    }

    private Lot(List<T> things, int[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    /** This lot and a thing that is drawn in proportion to its weight, which is positive. */
    Lot<T> with(int weight, T thing) {
        int size = upTo.length;
        int[] more = Arrays.copyOf(upTo, size + 1);
        more[size] = Math.addExact(size == 0 ? 0 : upTo[size - 1], weight);
        List<T> all = new ArrayList<>(things);
        all.add(thing);
        return new Lot<>(List.copyOf(all), more);
    }

    T draw(Dice dice) {
        int ticket = dice.between(1, upTo[upTo.length - 1]);
        int at = Arrays.binarySearch(upTo, ticket);
        return things.get(at < 0 ? -at - 1 : at);
    }

    List<T> things() {
        return things;
    }
}
