package se.lagesbild.replay;

import java.util.Arrays;
import java.util.Comparator;

/** Order of texts by code points, which is that of their UTF-8 bytes; Java's own order differs beyond U+FFFF. */
final class CodePoints {

    static final Comparator<String> ORDER = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    private CodePoints() {}
}
