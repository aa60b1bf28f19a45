package se.lagesbild.http;

import se.lagesbild.domain.measure.Kind;

/** How months make up a quarter, a tertial or a year, in words. */
enum LongerPeriods {
    SUM_OF_PARTS(
            "The sum of the months' numerators, over the sum of their denominators.",
            "Summan av månadernas täljare, delad med summan av deras nämnare."),
    SUM("The sum of the months.", "Summan av månaderna."),
    MEAN("The plain mean of the months.", "Det ovägda medelvärdet av månaderna."),
    DISTINCT(
            "Counted for the period itself: somebody who counts in several months counts once.",
            "Räknas för själva perioden: den som räknas i flera månader räknas en gång.");

    private final String english;
    private final String swedish;

    LongerPeriods(String english, String swedish) {
        this.english = english;
        this.swedish = swedish;
    }

    static LongerPeriods of(Kind kind) {
        return switch (kind.aggregation()) {
            case SUM -> kind.hasDenominator() ? SUM_OF_PARTS : SUM;
            case MEAN -> MEAN;
            case DISTINCT -> DISTINCT;
        };
    }

    String english() {
        return english;
    }

    String swedish() {
        return swedish;
    }
}
