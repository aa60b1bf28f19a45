package se.lagesbild.http;

import io.javalin.http.BadRequestResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.person.Gender;

/**
 * The part of the country, and of its people, that somebody asked for.
 *
 * @param main the cell asked for
 */
record Selection(Cell main) {

    private static final Pattern GENDER = Pattern.compile("WOMAN|MAN|UNKNOWN");
    private static final Pattern REGION = Pattern.compile("\\d{2}|UNKNOWN");
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}|UNKNOWN");

    /** @throws BadRequestResponse if there can be no such part */
    static Selection of(Query query) {
        String gender = query.text("gender", GENDER, "WOMAN, MAN or UNKNOWN");
        String region = query.text("region", REGION, "a county code such as 05, or UNKNOWN");
        String municipality = query.text("municipality", MUNICIPALITY, "a municipality code such as 0580, or UNKNOWN");
        if (municipality == null) {
            return new Selection(new Cell(gender, region, null, null));
        }
        String itsRegion = municipality.equals("UNKNOWN") ? municipality : municipality.substring(0, 2);
        if (region != null && !region.equals(itsRegion)) {
            throw new BadRequestResponse("Municipality " + municipality + " is not in region " + region + ".");
        }
        return new Selection(new Cell(gender, itsRegion, municipality, null));
    }

    /** The cell asked for, and each gender of it unless one was asked for. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        cells.add(main);
        if (main.gender() == null) {
            Arrays.stream(Gender.values())
                    .map(gender -> new Cell(gender.name(), main.region(), main.municipality(), null))
                    .forEach(cells::add);
        }
        return cells;
    }

    /** Whether it is one of {@link #cells}. */
    boolean has(Cell cell) {
        return cell.office() == null
                && Objects.equals(main.region(), cell.region())
                && Objects.equals(main.municipality(), cell.municipality())
                && (main.gender() == null || main.gender().equals(cell.gender()));
    }
}
