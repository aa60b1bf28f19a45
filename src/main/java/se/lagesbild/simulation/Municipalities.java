package se.lagesbild.simulation;

import java.util.List;

/** Sweden's 290 municipalities (kommuner), drawn in proportion to how many live there. */
final class Municipalities {

    private final Lot<Municipality> lot;

    Municipalities() {
        Lot<Municipality> all = new Lot<>();
        List<List<String>> rows = Resource.rows("municipalities.csv");
        for (List<String> row : rows.subList(1, rows.size())) {
            Municipality municipality = new Municipality(row.get(0), row.get(1), Integer.parseInt(row.get(2)));
            all = all.with(municipality.inhabitants(), municipality);
        }
        lot = all;
    }

    Municipality draw(Dice dice) {
        return lot.draw(dice);
    }

    List<Municipality> all() {
        return lot.things();
    }

    /**
     * A municipality.
     *
     * @param code four digits, the first two being the county (län)
     * @param inhabitants about 2020, rounded
     */
    record Municipality(String code, String name, int inhabitants) {

        /** One of the municipality's offices: a larger one has two, a city three. */
        String office(Dice dice) {
            int offices = inhabitants >= 150_000 ? 3 : inhabitants >= 40_000 ? 2 : 1;
            return code + "-" + dice.between(1, offices);
        }
    }
}
