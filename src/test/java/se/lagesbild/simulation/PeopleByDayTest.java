package se.lagesbild.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleByDayTest {

    private final PeopleByDay calendar = new PeopleByDay(10);

    @Test
    void shouldTakeOffThoseOfTheDayOnce() {
        calendar.put(3, 100, 101);
        calendar.put(5, 100, 101);
        calendar.put(7, 100, 102);

        assertThat(on(101)).containsExactlyInAnyOrder(3, 5);
        assertThat(on(101)).isEmpty();
        assertThat(on(102)).containsExactly(7);
    }

    @Test
    void shouldLetThoseOfADistantDayBeAskedAgainBeforeIt() {
        calendar.put(4, 0, Agenda.NEVER);

        List<Integer> asked = new ArrayList<>();
        for (int day = 1; day < 1024; day++) {
            calendar.takeAll(day, asked::add);
        }

        assertThat(asked).containsExactly(4);
    }

    @Test
    void shouldLetThemBePutBackWhileTheyAreTaken() {
        calendar.put(1, -1, 0);
        calendar.put(2, -1, 0);

        calendar.takeAll(0, place -> calendar.put(place, 0, 1));

        assertThat(on(1)).containsExactlyInAnyOrder(1, 2);
    }

    private List<Integer> on(int day) {
        List<Integer> places = new ArrayList<>();
        calendar.takeAll(day, places::add);
        return places;
    }
}
