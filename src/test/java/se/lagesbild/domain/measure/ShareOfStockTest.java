package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

class ShareOfStockTest {

    private static final ShareOfStock IN_TRAINING =
            new ShareOfStock(Property.inCategories(Set.of("11", "81")), Property.participates("AUB"::equals));

    private final Person person = Person.of("a").enrolled("2021-03-01", "11");

    @Test
    void shouldCountThePartWithinThePopulationDayByDay() {
        person.programmeStarted("2021-03-10", "AUB", "p", "2021-03-20");

        assertThat(share().on("2021-02-28")).isEqualTo("0/0");
        assertThat(share().on("2021-03-09")).isEqualTo("0/1");
        assertThat(share().on("2021-03-10")).isEqualTo("1/1");
        assertThat(share().on("2021-03-20")).isEqualTo("1/1");
        assertThat(share().in("2021-03")).isEqualTo("0/1");
    }

    @Test
    void shouldNotCountAPartOutsideThePopulation() {
        person.programmeStarted("2021-02-01", "AUB", "p").categoryChanged("2021-03-10", "41");

        assertThat(share().in("2021-02")).isEqualTo("0/0");
        assertThat(share().on("2021-03-09")).isEqualTo("1/1");
        assertThat(share().on("2021-03-10")).isEqualTo("0/0");
    }

    @Test
    void shouldBreakBothDownByTheMeasuringDay() {
        person.programmeStarted("2021-03-10", "AUB", "p")
                .profileChanged("2021-03-05", Facts.livingIn("0580"))
                .profileChanged("2021-03-15", Facts.livingIn("0581"));

        assertThat(share().byMunicipalityOn("2021-03-09")).isEqualTo(Map.of("0580", "0/1"));
        assertThat(share().byMunicipalityOn("2021-03-14")).isEqualTo(Map.of("0580", "1/1"));
        assertThat(share().byMunicipalityOn("2021-03-15")).isEqualTo(Map.of("0581", "1/1"));
    }

    private Measured share() {
        return Measured.by(IN_TRAINING, person);
    }
}
