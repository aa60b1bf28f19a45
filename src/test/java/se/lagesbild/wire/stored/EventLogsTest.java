package se.lagesbild.wire.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RandomEvents;

class EventLogsTest {

    private final EventLogs logs = new EventLogs();

    @Test
    void shouldGiveBackEveryEventInTheOrderOfArrival() {
        List<StatusChange> events = new RandomEvents(6).of("p", 500);
        EventLog log = new EventLog();

        events.forEach(event -> logs.append(event, log));

        assertThat(logs.read(log, "p")).isEqualTo(events);
    }

    @Test
    void shouldKeepEveryVersionOfAnEvent() {
        StatusChange first = new StatusChange("e", "p", 1, 1, new Change.CategoryChanged("11"));
        StatusChange amended = new StatusChange("e", "p", 2, 2, new Change.CategoryChanged("31"));
        EventLog log = new EventLog();

        logs.append(amended, log);
        logs.append(first, log);
        logs.append(amended, log);

        assertThat(logs.read(log, "p")).containsExactly(amended, first, amended);
    }

    @Test
    void shouldFillLogsOfManyPersonsInTurn() {
        List<List<StatusChange>> persons = new ArrayList<>();
        List<EventLog> filled = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            persons.add(new RandomEvents(i).of("p" + i, 20));
            filled.add(new EventLog());
        }
        for (int event = 0; event < 20; event++) {
            for (int i = 0; i < 20; i++) {
                logs.append(persons.get(i).get(event), filled.get(i));
            }
        }

        for (int i = 0; i < 20; i++) {
            assertThat(logs.read(filled.get(i), "p" + i)).isEqualTo(persons.get(i));
        }
    }

    @Test
    void shouldReadNothingFromAnEmptyLog() {
        EventLog log = new EventLog();

        assertThat(log.length()).isZero();
        assertThat(logs.read(log, "p")).isEmpty();
    }
}
