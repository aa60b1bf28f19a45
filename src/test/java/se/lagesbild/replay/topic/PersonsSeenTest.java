package se.lagesbild.replay.topic;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PersonsSeenTest {

    private static final int MANY = 100_000;

    private final PersonsSeen seen = new PersonsSeen();

    @Test
    void shouldAcceptManyPersonsOfOnePartitionEach() {
        PersonsSeen.Keys first = seen.in(0);
        PersonsSeen.Keys second = seen.in(0);
        PersonsSeen.Keys other = seen.in(1);

        for (int i = 0; i < MANY; i++) {
            first.add(key("a" + i));
            second.add(key("b" + i));
            other.add(key("c" + i));
        }

        assertThatCode(() -> seen.requireOnePartitionEach("events")).doesNotThrowAnyException();
    }

    @Test
    void shouldTellWhoIsInTwoPartitionsHoweverManyOthersAreNot() {
        PersonsSeen.Keys one = seen.in(2);
        PersonsSeen.Keys other = seen.in(7);
        for (int i = 0; i < MANY; i++) {
            one.add(key("a" + i));
            other.add(key("b" + i));
        }
        other.add(key("a0"));

        assertThatIllegalStateException()
                .isThrownBy(() -> seen.requireOnePartitionEach("events"))
                .withMessageContaining("1 person has events in more than one partition of topic events")
                .withMessageContaining("partitions 2 and 7,");
    }

    @Test
    void shouldCountAPersonOfThreePartitionsOnce() {
        for (int partition = 0; partition < 3; partition++) {
            seen.in(partition).add(key("a"));
            seen.in(partition).add(key(partition == 0 ? "c" : "b"));
        }

        assertThatIllegalStateException()
                .isThrownBy(() -> seen.requireOnePartitionEach("events"))
                .withMessageContaining("2 persons have");
    }

    private static byte[] key(String person) {
        return person.getBytes(StandardCharsets.UTF_8);
    }
}
