package se.lagesbild.topology;

import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Result;

/** Keys of result records: {@code turnover-to-work|2021-03|WOMAN|05||}, an empty field meaning all. */
public final class ResultKey {

    private ResultKey() {}

    public static String of(Result result) {
        return result.measure() + '|' + result.period() + '|' + result.cell().text();
    }

    static String withoutPeriod(String measure, Cell cell) {
        return measure + '|' + cell.text();
    }

    /** The measure of a key with or without period. */
    static String measureOf(String key) {
        return key.substring(0, key.indexOf('|'));
    }

    /** The cell of a key without period. */
    static Cell cellOf(String withoutPeriod) {
        return Cell.parse(withoutPeriod.substring(withoutPeriod.indexOf('|') + 1));
    }
}
