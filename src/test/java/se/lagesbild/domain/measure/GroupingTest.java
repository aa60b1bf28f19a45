package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;

class GroupingTest {

    private static final Breakdown SOMEBODY = new Breakdown(Gender.WOMAN, "0580", "NORTH");

    @ParameterizedTest
    @CsvSource({
        "total,               ,      ,   ,     ",
        "gender,              WOMAN, ,   ,     ",
        "region,              ,      05, ,     ",
        "gender+region,       WOMAN, 05, ,     ",
        "municipality,        ,      05, 0580, ",
        "gender+municipality, WOMAN, 05, 0580, ",
        "office,              ,      ,   ,     NORTH"
    })
    void shouldCountSomebodyInOneCell(
            String grouping, String gender, String region, String municipality, String office) {
        assertThat(Grouping.parse(grouping).cellOf(SOMEBODY)).isEqualTo(new Cell(gender, region, municipality, office));
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveItsOwnCellsAndNoOthers(Grouping grouping) {
        assertThat(Arrays.stream(Grouping.values()).filter(it -> it.has(grouping.cellOf(SOMEBODY))))
                .containsExactly(grouping);
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeReadAsItIsWritten(Grouping grouping) {
        assertThat(Grouping.parse(grouping.toString())).isEqualTo(grouping);
    }

    @Test
    void shouldNameTheGroupingsThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grouping.parse("age"))
                .withMessage("unknown breakdown 'age'; known are total, gender, region, gender+region, municipality,"
                        + " gender+municipality, office");
    }

    @Test
    void shouldCountTheUnknownInCellsOfTheirOwn() {
        Breakdown unknown = Breakdown.of(Profile.NONE);

        assertThat(Grouping.GENDER_MUNICIPALITY.cellOf(unknown))
                .isEqualTo(new Cell("UNKNOWN", "UNKNOWN", "UNKNOWN", null));
        assertThat(Grouping.OFFICE.cellOf(unknown)).isEqualTo(new Cell(null, null, null, "UNKNOWN"));
    }
}
