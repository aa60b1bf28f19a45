package se.lagesbild.wire.stored;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The last texts that were not there yet, each in a numbered place. So few that looking through them is the quickest
 * way to find one; writer and reader must add the same texts in the same order.
 */
final class RecentTexts {

    static final int PLACES = 32;
    static final int NONE = -1;

    private final @Nullable String[] places = new String[PLACES];
    private int added;

    void clear() {
        Arrays.fill(places, null);
        added = 0;
    }

    /** The place of the text, or {@link #NONE}. */
    int find(String text) {
        int used = Math.min(added, PLACES);
        for (int place = 0; place < used; place++) {
            if (text.equals(places[place])) {
                return place;
            }
        }
        return NONE;
    }

    /** Puts the text in the next place; beyond the last, in that of the oldest. */
    void add(String text) {
        places[added % PLACES] = text;
        added++;
    }

    /** @throws IndexOutOfBoundsException if no text was put there */
    String get(int place) {
        String text = places[place];
        if (text == null) {
            throw new IndexOutOfBoundsException("nothing in place " + place);
        }
        return text;
    }
}
