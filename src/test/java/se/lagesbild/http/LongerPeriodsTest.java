package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;

class LongerPeriodsTest {

    private static final Catalogue SHIPPED = CatalogueLoader.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            turnover-to-work         | The sum of the months' numerators, over the sum of their denominators. | Summan av månadernas täljare, delad med summan av deras nämnare.
            youth-days-to-transition | The sum of the months' numerators, over the sum of their denominators. | Summan av månadernas täljare, delad med summan av deras nämnare.
            new-decisions-stom       | The sum of the months.       | Summan av månaderna.
            participants-stom        | The plain mean of the months. | Det ovägda medelvärdet av månaderna.
            study-referrals          | Counted for the period itself: somebody who counts in several months counts once. | Räknas för själva perioden: den som räknas i flera månader räknas en gång.
            """)
    void shouldSayTheSameInBothLanguages(String measure, String english, String swedish) {
        LongerPeriods words = LongerPeriods.of(
                Objects.requireNonNull(SHIPPED.find(measure)).measure().kind());

        assertThat(words.english()).isEqualTo(english);
        assertThat(words.swedish()).isEqualTo(swedish);
    }
}
