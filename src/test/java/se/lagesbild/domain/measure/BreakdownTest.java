package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.testing.Facts;

class BreakdownTest {

    @Test
    void shouldNameWhatIsNotKnown() {
        assertThat(Breakdown.of(Profile.NONE)).isEqualTo(new Breakdown(Gender.UNKNOWN, "UNKNOWN", "UNKNOWN"));
        assertThat(Breakdown.of(Profile.NONE).region()).isEqualTo("UNKNOWN");
    }

    /** In tables and in the keys of results, an empty office means all offices. */
    @Test
    void shouldTakeAnEmptyOfficeForAnUnknownOne() {
        assertThat(Breakdown.of(Facts.none().office("").profile()).office()).isEqualTo("UNKNOWN");
        assertThat(Breakdown.of(Facts.none().office(" ").profile()).office()).isEqualTo(" ");
    }
}
