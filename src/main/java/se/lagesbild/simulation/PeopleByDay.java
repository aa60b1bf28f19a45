package se.lagesbild.simulation;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A calendar of places in the population by the day on which the person there acts next: linked lists through one
 * array, the days on a ring. Whoever acts later than the ring reaches is asked again when it has gone round.
 */
final class PeopleByDay {

    private static final int DAYS = 1024;
    private static final int NOBODY = -1;

    private final int[] first = new int[DAYS];
    private final int[] next;

    PeopleByDay(int places) {
        next = new int[places];
        Arrays.fill(first, NOBODY);
    }

    /** Puts a place that is on no day onto one after {@code today}. */
    void put(int place, int today, int day) {
        int slot = Math.floorMod(Math.min(day, today + DAYS - 1), DAYS);
        next[place] = first[slot];
        first[slot] = place;
    }

    /** Takes off those of the day; the callback may put them back onto later ones. */
    void takeAll(int day, IntConsumer callback) {
        int slot = Math.floorMod(day, DAYS);
        int place = first[slot];
        first[slot] = NOBODY;
        while (place != NOBODY) {
            int following = next[place];
            callback.accept(place);
            place = following;
        }
    }
}
