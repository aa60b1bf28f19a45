package se.lagesbild.testing;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Description;
import se.lagesbild.domain.measure.Family;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.measure.Unit;

/** What some persons come to in a measure, as text: a count {@code 1}, a share {@code 1/2}. */
public final class Measured {

    private final Measure measure;
    private final Tally tally;

    private Measured(Measure measure) {
        this.measure = measure;
        this.tally = new Tally(List.of(measure));
    }

    public static Measured by(Kind kind, Person... persons) {
        Measured measured = new Measured(measure("measure", kind));
        Arrays.stream(persons).map(Person::timeline).forEach(measured.tally::add);
        return measured;
    }

    /** A measure of the kind; all that is not calculation is left blank. */
    public static Measure measure(String id, Kind kind) {
        Description blank = new Description("", "", "", "", List.of(), null, "", "");
        return new Measure(
                id, Family.TURNOVER, kind, Unit.PERSONS, EnumSet.allOf(Grouping.class), List.of(), blank, "1");
    }

    /** Everybody, at the close of the day. */
    public String on(String date) {
        return total(Day.parse(date));
    }

    /** Everybody, at the close of the month's last day. */
    public String in(String month) {
        return total(Month.parse(month).lastDay());
    }

    private String total(int day) {
        String nobody = measure.kind().hasDenominator() ? "0/0" : "0";
        return cells(day, Grouping.TOTAL).getOrDefault(Cell.TOTAL, nobody);
    }

    /** By municipality code, at the close of the day; municipalities in which nobody counts are left out. */
    public Map<String, String> byMunicipalityOn(String date) {
        Map<String, String> byMunicipality = new HashMap<>();
        cells(Day.parse(date), Grouping.MUNICIPALITY)
                .forEach((cell, figure) -> byMunicipality.put(cell.municipality(), figure));
        return Collections.unmodifiableMap(byMunicipality);
    }

    private Map<Cell, String> cells(int day, Grouping grouping) {
        Map<Cell, String> cells = new HashMap<>();
        tally.of(0, grouping).forEach((cell, series) -> {
            Figure figure = measure.figureOn(day, series);
            if (!figure.isZero()) {
                cells.put(cell, text(figure));
            }
        });
        return cells;
    }

    private static String text(Figure figure) {
        return figure.numerator() + (figure.denominator() == null ? "" : "/" + figure.denominator());
    }
}
