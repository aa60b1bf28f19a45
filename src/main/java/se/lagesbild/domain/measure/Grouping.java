package se.lagesbild.domain.measure;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A grouping set: by which fields figures are broken down. Each covers everybody exactly once. */
public enum Grouping {
    TOTAL("total", false, Region.NONE, false),
    GENDER("gender", true, Region.NONE, false),
    REGION("region", false, Region.COUNTY, false),
    GENDER_REGION("gender+region", true, Region.COUNTY, false),
    MUNICIPALITY("municipality", false, Region.MUNICIPALITY, false),
    GENDER_MUNICIPALITY("gender+municipality", true, Region.MUNICIPALITY, false),
    OFFICE("office", false, Region.NONE, true);

    private enum Region {
        NONE,
        COUNTY,
        MUNICIPALITY
    }

    private final String text;
    private final boolean byGender;
    private final Region by;
    private final boolean byOffice;

    Grouping(String text, boolean byGender, Region by, boolean byOffice) {
        this.text = text;
        this.byGender = byGender;
        this.by = by;
        this.byOffice = byOffice;
    }

    /**
     * The grouping of a text such as {@code gender+region}.
     *
     * @throws IllegalArgumentException if there is none, naming those that there are
     */
    public static Grouping parse(String text) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown breakdown '" + text + "'; known are "
                        + Arrays.stream(values()).map(Grouping::toString).collect(Collectors.joining(", "))));
    }

    /** The cell of this grouping in which a breakdown counts. */
    public Cell cellOf(Breakdown breakdown) {
        @Nullable String gender = byGender ? breakdown.gender().name() : null;
        return switch (by) {
            case NONE -> new Cell(gender, null, null, byOffice ? breakdown.office() : null);
            case COUNTY -> new Cell(gender, breakdown.region(), null, null);
            case MUNICIPALITY -> new Cell(gender, breakdown.region(), breakdown.municipality(), null);
        };
    }

    /** The grouping whose cell this is. */
    public static Grouping of(Cell cell) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.has(cell))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no grouping has such cells"));
    }

    /** Whether the cell is one of this grouping's. */
    public boolean has(Cell cell) {
        return byGender == (cell.gender() != null)
                && (by != Region.NONE) == (cell.region() != null)
                && (by == Region.MUNICIPALITY) == (cell.municipality() != null)
                && byOffice == (cell.office() != null);
    }

    @Override
    public String toString() {
        return text;
    }
}
