package se.lagesbild.wire.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventHeadersTest {

    private static final long NOW = 1_000;
    private static final long OTHERWISE = 77;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1000, 1000",
        "1001, 77",
        "-1, 77",
        "9223372036854775807, 77",
        "99999999999999999999, 77",
        "'', 77",
        "soon, 77"
    })
    void shouldReadATimeThatCanBe(String text, long read) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("time", text.getBytes(StandardCharsets.UTF_8));

        assertThat(EventHeaders.millis(headers, "time", NOW, OTHERWISE)).isEqualTo(read);
    }

    @Test
    void shouldDoWithoutATime() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("time", null);

        assertThat(EventHeaders.millis(headers, "time", NOW, OTHERWISE)).isEqualTo(OTHERWISE);
        assertThat(EventHeaders.millis(headers, "another", NOW, OTHERWISE)).isEqualTo(OTHERWISE);
    }
}
