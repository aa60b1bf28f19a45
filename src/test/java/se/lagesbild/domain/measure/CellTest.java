package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"|||", "WOMAN|||", "|05|0580|", "MAN|05|0580|", "|||12", "|||an|office|", "UNKNOWN|UNKNOWN||"})
    void shouldBeWhatItsTextSays(String text) {
        assertThat(Cell.parse(text).text()).isEqualTo(text);
    }
}
