package se.lagesbild.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often people make each move in each situation, before season and person: {@code monthly-rates.csv}. */
final class MonthlyRates {

    private static final List<Move> MOVES = List.of(Move.values());

    private final Map<Situation, double[]> perMonth = new EnumMap<>(Situation.class);

    MonthlyRates() {
        List<List<String>> rows = Resource.rows("monthly-rates.csv");
        List<String> names = MOVES.stream().map(Move::name).toList();
        if (!rows.get(0).subList(1, rows.get(0).size()).equals(names)) {
            throw new IllegalStateException("the columns of monthly-rates.csv should be " + names);
        }
        rows.stream()
                .skip(1)
                .forEach(row -> perMonth.put(
                        Situation.valueOf(row.get(0)),
                        row.stream()
                                .skip(1)
                                .mapToDouble(percent -> Double.parseDouble(percent) / 100)
                                .toArray()));
    }

    /** Moves a month of 30 days. */
    double of(Situation situation, Move move) {
        double[] rates = perMonth.get(situation);
        if (rates == null) {
            throw new IllegalArgumentException("no rates for " + situation);
        }
        return rates[move.ordinal()];
    }
}
