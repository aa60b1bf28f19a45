package se.lagesbild.catalogue.words;

import se.lagesbild.domain.measure.Unit;

/** Units in words. */
final class UnitWords {

    private UnitWords() {}

    static String of(Unit unit) {
        return switch (unit) {
            case PERCENT -> "percent";
            case PERSONS -> "persons";
            case DECISIONS -> "decisions";
            case EXITS -> "exits";
            case PLACEMENTS -> "placements";
            case DAYS -> "mean days";
        };
    }
}
