package se.lagesbild.replay.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.replay.count.PersonCounter;
import se.lagesbild.testing.Person;

class PartitionCounterTest {

    private static final int MANY = 100_000;

    @Test
    void shouldAcceptManyPersonsOfOnePartitionEach() {
        PartitionCounter<Heads> first = partition(0);
        PartitionCounter<Heads> second = partition(0);
        PartitionCounter<Heads> other = partition(1);

        for (int i = 0; i < MANY; i++) {
            first.add(events("a" + i));
            second.add(events("b" + i));
            other.add(events("c" + i));
        }
        first.addAll(second);

        assertThat(first.counter().count).isEqualTo(2 * MANY);
        assertThatCode(() -> requireApart(first, other)).doesNotThrowAnyException();
    }

    @Test
    void shouldTellWhoIsInTwoPartitionsHoweverManyOthersAreNot() {
        PartitionCounter<Heads> one = partition(2);
        PartitionCounter<Heads> other = partition(7);
        for (int i = 0; i < MANY; i++) {
            one.add(events("a" + i));
            other.add(events("b" + i));
        }
        PartitionCounter<Heads> ofOtherThread = partition(7);
        ofOtherThread.add(events("a0"));
        other.addAll(ofOtherThread);

        assertThatIllegalStateException()
                .isThrownBy(() -> requireApart(one, other))
                .withMessageContaining("1 person has events in more than one partition of topic events")
                .withMessageContaining("partitions 2 and 7,");
    }

    @Test
    void shouldCountAPersonOfThreePartitionsOnce() {
        PartitionCounter<Heads> first = partition(0);
        PartitionCounter<Heads> second = partition(1);
        PartitionCounter<Heads> third = partition(2);
        for (PartitionCounter<Heads> each : List.of(first, second, third)) {
            each.add(events("a"));
            each.add(events(each == first ? "c" : "b"));
        }

        assertThatIllegalStateException()
                .isThrownBy(() -> requireApart(first, second, third))
                .withMessageContaining("2 persons have");
    }

    @Test
    void shouldNotRememberOfWhomEverythingWasRefused() {
        PartitionCounter<Heads> one = partition(0);
        PartitionCounter<Heads> other = partition(1);
        one.add(List.of());
        other.add(List.of());

        assertThatCode(() -> requireApart(one, other)).doesNotThrowAnyException();
    }

    private static PartitionCounter<Heads> partition(int partition) {
        return new PartitionCounter<>(partition, new Heads());
    }

    @SafeVarargs
    private static void requireApart(PartitionCounter<Heads>... partitions) {
        PartitionCounter.requireApart("events", List.of(partitions));
    }

    private static List<StatusChange> events(String person) {
        return Person.of(person).enrolled("2021-01-01", "11").events();
    }

    private static final class Heads implements PersonCounter<Heads> {

        private int count;

        @Override
        public void add(List<StatusChange> events) {
            count++;
        }

        @Override
        public void addAll(Heads other) {
            count += other.count;
        }
    }
}
