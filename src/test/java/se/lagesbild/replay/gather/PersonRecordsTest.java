package se.lagesbild.replay.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersonRecordsTest {

    private final PersonRecords records = new PersonRecords();
    private final Map<String, List<String>> added = new LinkedHashMap<>();

    @Test
    void shouldGiveEachPersonTheirRecordsInTheOrderTheyCame() {
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            add("person " + random.nextInt(7_000), "record " + i);
        }

        assertThat(visited(1)).isEqualTo(added);
        assertThat(records.records()).isEqualTo(50_000);
    }

    @Test
    void shouldVisitEveryPersonInOneShare() {
        for (int i = 0; i < 5_000; i++) {
            add("person " + i % 2_000, "record " + i);
        }

        for (int shares : new int[] {1, 2, 3, 4, 7}) {
            assertThat(visited(shares)).isEqualTo(added);
        }
    }

    @Test
    void shouldTellPersonsApartWhoseHashIsTheSame() {
        // Texts of which Java itself says that their hash is the same, in all their combinations.
        List<String> same = List.of("AaAaAa", "AaAaBB", "AaBBAa", "AaBBBB", "BBAaAa", "BBAaBB", "BBBBAa", "BBBBBB");
        for (int i = 0; i < 40; i++) {
            add(same.get(i % same.size()), "record " + i);
        }

        assertThat(visited(1)).isEqualTo(added);
    }

    @Test
    void shouldKeepRecordsOfAnySize() {
        add("p", "");
        add("p", "x".repeat(3_000_000));
        add("q".repeat(70_000), "y".repeat(127));
        add("q".repeat(70_000), "z".repeat(128));
        add("p", "last");

        assertThat(visited(1)).isEqualTo(added);
        assertThat(records.memory()).isGreaterThan(3_140_000);
    }

    @Test
    void shouldHoldThousandsOfRecordsOfOnePerson() {
        for (int i = 0; i < 100_000; i++) {
            add("p", "record " + i);
        }

        assertThat(visited(2)).isEqualTo(added);
    }

    @Test
    void shouldTakeLittleMoreMemoryThanTheBytes() {
        for (int i = 0; i < 1_000_000; i++) {
            records.add(bytes(String.format("%016d", i % 100_000)), new byte[44]);
        }

        assertThat((double) records.memory() / records.records()).isBetween(62.0, 68.0);
    }

    private void add(String person, String record) {
        records.add(bytes(person), bytes(record));
        added.computeIfAbsent(person, any -> new ArrayList<>()).add(record);
    }

    private Map<String, List<String>> visited(int shares) {
        Map<String, List<String>> visited = new HashMap<>();
        for (int share = 0; share < shares; share++) {
            records.forEach(share, shares, (key, values) -> {
                List<String> before = visited.put(
                        text(key), values.stream().map(PersonRecordsTest::text).toList());
                assertThat(before).as("%s before", text(key)).isNull();
            });
        }
        return visited;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
