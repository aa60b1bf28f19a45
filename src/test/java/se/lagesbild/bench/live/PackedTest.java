package se.lagesbild.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.StatusChange;

class PackedTest {

    @Test
    void shouldCountEachEventAndEachPersonOnce() {
        Packed one = packed(event("e1", "p1"));
        Packed again = packed(event("e1", "p1"), event("e1", "p1"));
        Packed ofTwo = packed(event("e1", "p1"), event("e1", "p2"));

        assertThat(again.bytesAPerson()).isEqualTo(one.bytesAPerson()).isPositive();
        assertThat(ofTwo.persons()).isEqualTo(2);
        assertThat(ofTwo.bytesAPerson()).isEqualTo(one.bytesAPerson());
    }

    @Test
    void shouldCountTheKeyOnceHoweverManyEventsThereAre() {
        double one = packed(event("e1", "p1")).bytesAPerson();
        double two = packed(event("e1", "p1"), event("e2", "p1")).bytesAPerson();

        assertThat(two).isEqualTo(2 * one - "p1".length());
    }

    private static Packed packed(StatusChange... events) {
        Packed packed = new Packed();
        for (StatusChange event : events) {
            packed.accept(event);
        }
        return packed;
    }

    private static StatusChange event(String id, String person) {
        return new StatusChange(id, person, 18_000, 0, new Change.Enrolled("11", Profile.NONE));
    }
}
