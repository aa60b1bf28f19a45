package se.lagesbild.catalogue.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import se.lagesbild.catalogue.yaml.Place;
import se.lagesbild.catalogue.yaml.Problems;
import se.lagesbild.domain.calendar.Day;

/** Reads the two files of places, and checks that they fit each other. Used once. */
public final class PlacesReader {

    /** The names of the files. */
    public static final String REGIONS = "regions.csv";

    public static final String MUNICIPALITIES = "municipalities.csv";

    private static final Pattern REGION_CODE = Pattern.compile("[0-9]{2}");
    private static final Pattern MUNICIPALITY_CODE = Pattern.compile("[0-9]{4}");

    private final Problems problems;
    private List<AreaRow> regions = List.of();
    private List<AreaRow> municipalities = List.of();

    /** @param problems those noted here are added */
    public PlacesReader(Problems problems) {
        this.problems = problems;
    }

    /** The places that are shipped. */
    public static Places shipped() {
        Problems problems = new Problems();
        PlacesReader reader = new PlacesReader(problems);
        reader.readShipped();
        Places places = reader.places();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems.asList()));
        }
        return places;
    }

    /** Reads both files that are shipped. */
    public void readShipped() {
        for (String name : List.of(REGIONS, MUNICIPALITIES)) {
            try (InputStream content =
                    Objects.requireNonNull(PlacesReader.class.getResourceAsStream("/catalogue/" + name), name)) {
                read(name, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether a file of this name is one of the two. */
    public static boolean isPlaces(String name) {
        return name.equals(REGIONS) || name.equals(MUNICIPALITIES);
    }

    /**
     * Reads one of the two files; it takes the place of one of the same name read before.
     *
     * @throws IOException if the stream cannot be read; what is wrong in it is noted instead
     */
    public void read(String name, InputStream content) throws IOException {
        if (name.equals(REGIONS)) {
            regions = AreaFile.read(name, REGION_CODE, content, problems);
        } else {
            municipalities = AreaFile.read(name, MUNICIPALITY_CODE, content, problems);
        }
    }

    /** The places of the files read; not to be used if there are problems. */
    public Places places() {
        checkOverlaps(REGIONS, regions);
        checkOverlaps(MUNICIPALITIES, municipalities);
        Areas regionAreas = areas(regions);
        if (!regions.isEmpty()) {
            municipalities.forEach(row -> checkRegion(row, regionAreas));
        }
        return new Places(regionAreas, areas(municipalities));
    }

    private void checkOverlaps(String file, List<AreaRow> rows) {
        Map<String, List<AreaRow>> seen = new HashMap<>();
        for (AreaRow row : rows) {
            List<AreaRow> same = seen.computeIfAbsent(row.area().code(), any -> new ArrayList<>());
            for (AreaRow other : same) {
                if (row.area().firstDay() < other.area().end()
                        && other.area().firstDay() < row.area().end()) {
                    problem(file, row, "validFrom", "overlaps with line " + other.line() + ", of the same code");
                }
            }
            same.add(row);
        }
    }

    /** The first two digits are a region, on each day on which the code is valid. */
    private void checkRegion(AreaRow row, Areas known) {
        Area municipality = row.area();
        if (!MUNICIPALITY_CODE.matcher(municipality.code()).matches()) {
            return;
        }
        String region = municipality.code().substring(0, 2);
        int day = municipality.firstDay();
        while (day < municipality.end()) {
            int covered = coveredUntil(known.ofCode(region), day);
            if (covered == day) {
                problem(MUNICIPALITIES, row, "code", region + " is no region" + on(day));
                return;
            }
            day = covered;
        }
    }

    private static int coveredUntil(List<Area> areas, int day) {
        return areas.stream()
                .filter(area -> area.isValidOn(day))
                .mapToInt(Area::end)
                .findFirst()
                .orElse(day);
    }

    private static String on(int day) {
        return day == Integer.MIN_VALUE ? " before the first change" : " on " + Day.date(day);
    }

    private static Areas areas(List<AreaRow> rows) {
        return new Areas(rows.stream().map(AreaRow::area).toList());
    }

    private void problem(String file, AreaRow row, String field, String problem) {
        problems.add(new Place(file, AreaFile.line(row.line()), field), problem);
    }
}
