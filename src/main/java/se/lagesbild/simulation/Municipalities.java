package se.lagesbild.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.catalogue.place.Area;
import se.lagesbild.catalogue.place.PlacesReader;
import se.lagesbild.domain.calendar.Day;

/**
 * Sweden's 290 municipalities (kommuner) as they are now, drawn in proportion to how many live there; also in years in
 * which some had other codes.
 */
final class Municipalities {

    private static final int NOW = Day.FOREVER - 1;

    private final Lot<Municipality> lot;

    Municipalities() {
        Map<String, Integer> inhabitants = new HashMap<>();
        List<List<String>> rows = Resource.rows("municipality-weights.csv");
        rows.stream().skip(1).forEach(row -> inhabitants.put(row.get(0), Integer.valueOf(row.get(1))));
        Lot<Municipality> all = new Lot<>();
        for (Area area : PlacesReader.shipped().municipalitiesOn(NOW)) {
            Integer weight = inhabitants.get(area.code());
            if (weight == null) {
                throw new IllegalStateException("municipality-weights.csv lacks " + area.code());
            }
            Municipality municipality = new Municipality(area.code(), area.name(), weight);
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
