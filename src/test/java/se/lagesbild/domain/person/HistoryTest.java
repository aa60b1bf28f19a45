package se.lagesbild.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.History.Addition;

class HistoryTest {

    private final History history = new History();

    @Test
    void shouldKnowADuplicate() {
        history.add(event("e1", 10, "11"));

        assertThat(history.add(event("e1", 10, "11"))).isEqualTo(Addition.DUPLICATE);
        assertThat(history.counting()).hasSize(1);
    }

    @Test
    void shouldLetTheLatestRegistrationHold() {
        StatusChange amended = event("e1", 20, "21");

        assertThat(history.add(event("e1", 10, "11"))).isEqualTo(Addition.NEW);
        assertThat(history.add(amended)).isEqualTo(Addition.AMENDED);
        assertThat(history.add(event("e1", 15, "22"))).isEqualTo(Addition.OUTDATED);
        assertThat(history.counting()).containsExactly(amended);
    }

    @Test
    void shouldNotDependOnArrivalWhenVersionsDisagree() {
        StatusChange one = event("e1", 10, "11");
        StatusChange other = event("e1", 10, "22");

        assertThat(new History(List.of(one, other)).counting()).isEqualTo(new History(List.of(other, one)).counting());
    }

    @Test
    void shouldRemoveWhatIsVoidedBeforeOrAfterItCame() {
        StatusChange voided = new StatusChange("v1", "p", 5, 99, new Change.Voided("e1"));

        assertThat(new History(List.of(event("e1", 10, "11"), voided)).counting())
                .isEmpty();
        assertThat(new History(List.of(voided, event("e1", 10, "11"), event("e1", 200, "22"))).counting())
                .isEmpty();
    }

    @Test
    void shouldNotVoidVoids() {
        StatusChange voided = new StatusChange("v1", "p", 5, 99, new Change.Voided("e1"));
        StatusChange voidOfVoid = new StatusChange("v2", "p", 5, 100, new Change.Voided("v1"));

        assertThat(new History(List.of(event("e1", 10, "11"), voided, voidOfVoid)).counting())
                .isEmpty();
    }

    @Test
    void shouldGiveBackWhatAnAmendedVoidNoLongerNames() {
        StatusChange enrolled = event("e1", 10, "11");
        history.add(enrolled);
        history.add(new StatusChange("v1", "p", 5, 99, new Change.Voided("e1")));

        history.add(new StatusChange("v1", "p", 5, 100, new Change.Voided("e2")));

        assertThat(history.counting()).containsExactly(enrolled);
    }

    private static StatusChange event(String id, long registeredAt, String category) {
        return new StatusChange(id, "p", 1, registeredAt, new Change.Enrolled(category, Profile.NONE));
    }
}
