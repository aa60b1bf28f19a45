package se.lagesbild.catalogue.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.catalogue.CatalogueException;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;

/** Files of places in the user's own directory. */
class OwnPlacesTest {

    private static final String HEADER = "code,name,validFrom,validTo\n";

    @TempDir
    private Path directory;

    @Test
    void shouldTakeThePlaceOfTheShippedFile() throws IOException {
        write("municipalities.csv", "# ours\n\n" + HEADER + "0580,\"Linköping, \"\"L\"\"\",2020-01-01,\r\n");

        Places places = CatalogueLoader.shippedAnd(directory).places();

        assertThat(places.municipalityName("0580", Day.parse("2020-01-01"))).isEqualTo("Linköping, \"L\"");
        assertThat(places.municipalitiesOn(Day.parse("2021-01-01"))).hasSize(1);
        assertThat(places.regionsOn(Day.parse("2021-01-01"))).hasSize(21);
    }

    /** The header is line 1; \n stands for the end of a line. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            580,Linköping,,                                     | line 2: code: expected [0-9]{4}, found '580'
            0580,,,                                             | line 2: name: is empty
            0580,Linköping,2020,                                | line 2: validFrom: expected a date such as 2021-03-31 or nothing, found '2020'
            0580,Linköping,,2021-02-29                          | line 2: validTo: expected a date such as 2021-03-31 or nothing, found '2021-02-29'
            0580,Linköping,2020-01-01,2019-12-31                | line 2: validTo: is before validFrom
            0580,Linköping                                      | line 2: expected 4 fields, found 2
            0580,Linköping,,\\n0581,Norrköping,,,1              | line 3: expected 4 fields, found 5
            0580,Linköping,,2020-01-01\\n0580,L,2020-01-01,     | line 3: validFrom: overlaps with line 2, of the same code
            0580,Linköping,,\\n# two\\n0580,L,2020-01-01,       | line 4: validFrom: overlaps with line 2, of the same code
            1583,Borås,,                                        | line 2: code: 15 is no region on 1998-01-01
            0201,Ingenstans,,                                   | line 2: code: 02 is no region before the first change
            1120,Skåne,1997-01-01,                              | line 2: code: 11 is no region on 1997-01-01
            """)
    void shouldSayWhatIsWrong(String rows, String error) throws IOException {
        write("municipalities.csv", HEADER + rows.replace("\\n", "\n"));

        assertError("municipalities.csv: " + error);
    }

    @Test
    void shouldAskForTheHeader() throws IOException {
        write("regions.csv", "code,name\n01,Stockholms län,,\n");

        assertError("regions.csv: line 1: expected the header code,name,validFrom,validTo");
    }

    @Test
    void shouldNotBeEmpty() throws IOException {
        write("municipalities.csv", HEADER);

        assertError("municipalities.csv: defines nothing");
    }

    @Test
    void shouldBeUtf8() throws IOException {
        Files.write(
                directory.resolve("municipalities.csv"),
                (HEADER + "0580,Linköping,,\n").getBytes(StandardCharsets.ISO_8859_1));

        assertError("municipalities.csv: is not UTF-8");
    }

    private void assertError(String error) {
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> CatalogueLoader.shippedAnd(directory))
                .satisfies(e -> assertThat(e.errors()).containsExactly(error));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }
}
