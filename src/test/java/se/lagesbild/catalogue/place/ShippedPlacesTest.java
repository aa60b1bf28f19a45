package se.lagesbild.catalogue.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;

class ShippedPlacesTest {

    private static final int TODAY = Day.parse("2024-06-30");

    private final Places places = PlacesReader.shipped();

    /** The numbers that are told of Sweden's administrative history. */
    @ParameterizedTest
    @CsvSource({
        "1990-06-30, 24, 284",
        "1992-01-01, 24, 286",
        "1994-12-31, 24, 286",
        "1995-01-01, 24, 288",
        "1996-12-31, 24, 288",
        "1997-01-01, 23, 288",
        "1997-12-31, 23, 288",
        "1998-01-01, 21, 288",
        "1999-01-01, 21, 289",
        "2002-12-31, 21, 289",
        "2003-01-01, 21, 290",
        "2007-01-01, 21, 290",
        "2024-06-30, 21, 290"
    })
    void shouldBeAsManyAsThereWere(String date, int regions, int municipalities) {
        assertThat(places.regionsOn(Day.parse(date))).hasSize(regions);
        assertThat(places.municipalitiesOn(Day.parse(date))).hasSize(municipalities);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 1996-12-31, Malmöhus län",
        "12, 1997-01-01, Skåne län",
        "11, 1996-12-31, Kristianstads län",
        "11, 1997-01-01,",
        "14, 1997-12-31, Göteborgs och Bohus län",
        "14, 1998-01-01, Västra Götalands län",
        "16, 1998-01-01,",
        "20, 1996-12-31, Kopparbergs län",
        "05, 1900-01-01, Östergötlands län",
        "02, 2021-01-01,",
        "UNKNOWN, 2021-01-01,"
    })
    void shouldNameARegionByDay(String code, String date, String name) {
        assertThat(places.regionName(code, Day.parse(date))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "0580, 2021-01-01, Linköping",
        "0330, 2002-12-31,",
        "0330, 2003-01-01, Knivsta",
        "1917, 2006-12-31, Heby",
        "1917, 2007-01-01,",
        "0331, 2006-12-31,",
        "0331, 2007-01-01, Heby",
        "1583, 1997-12-31, Borås",
        "1490, 1998-01-01, Borås",
        "1604, 1997-12-31, Mullsjö",
        "0642, 1998-01-01, Mullsjö",
        "2023, 2007-12-31, Malung",
        "2023, 2008-01-01, Malung-Sälen",
        "9999, 2021-01-01,",
        "UNKNOWN, 2021-01-01,"
    })
    void shouldNameAMunicipalityByDay(String code, String date, String name) {
        assertThat(places.municipalityName(code, Day.parse(date))).isEqualTo(name);
    }

    @Test
    void shouldGiveEachOfTodaysOneCodeAndOneName() {
        assertThat(places.municipalitiesOn(TODAY))
                .extracting(Area::name)
                .doesNotHaveDuplicates()
                .contains("Håbo", "Habo", "Örnsköldsvik");
        assertThat(places.regionsOn(TODAY)).extracting(Area::name).allMatch(name -> name.endsWith(" län"));
    }

    @Test
    void shouldBePartOfTheCatalogue() {
        assertThat(CatalogueLoader.shipped().places().municipalityName("1280", TODAY))
                .isEqualTo("Malmö");
    }

    @Test
    void shouldKnowNothingWithoutFiles() {
        assertThat(Places.NONE.regionName("01", TODAY)).isNull();
        assertThat(Places.NONE.municipalitiesOn(TODAY)).isEmpty();
    }
}
