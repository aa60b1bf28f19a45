package se.lagesbild.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.domain.person.StatusChange;

class JsonLinesTest {

    @Test
    void shouldTellTheLineOfEventsAndRefusals() throws IOException {
        assertThat(read(event("a") + "\n{}\n" + event("b") + "\n"))
                .containsExactly("1 a", "2 MISSING_FIELD eventId", "3 b");
    }

    @Test
    void shouldSkipBlankLinesAndCountThem() throws IOException {
        assertThat(read("\n \t\n" + event("a") + "\n\r\n\n" + event("b"))).containsExactly("3 a", "6 b");
    }

    @Test
    void shouldReadNothingFromNothing() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("\uFEFF")).isEmpty();
    }

    @Test
    void shouldTakeLineEndsOfWindowsAndAByteOrderMark() throws IOException {
        assertThat(read("\uFEFF" + event("a") + "\r\n" + event("b") + "\r\n")).containsExactly("1 a", "2 b");
    }

    @Test
    void shouldRefuseAByteOrderMarkWithinTheFile() throws IOException {
        assertThat(read(event("a") + "\n\uFEFF" + event("b"))).containsExactly("1 a", "2 UNDECODABLE ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void shouldReadLinesUpToTheLimitAndGoOnAfterALongerOne(String lineEnd) throws IOException {
        String longest = padded(JsonLines.LONGEST_LINE);
        String tooLong = padded(JsonLines.LONGEST_LINE + 1);
        String farTooLong = padded(JsonLines.LONGEST_LINE * 3);

        assertThat(read(String.join(lineEnd, longest, tooLong, event("b"), farTooLong, event("c"), farTooLong)))
                .containsExactly("1 padded", "2 UNDECODABLE ", "3 b", "4 UNDECODABLE ", "5 c", "6 UNDECODABLE ");
    }

    @Test
    void shouldReadAStreamThatComesInDribs() throws IOException {
        String text = "\uFEFF" + event("å") + "\r\n\n" + event("b") + "\n";
        InputStream dribs = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1));
            }
        };

        assertThat(read(dribs)).containsExactly("1 å", "3 b");
    }

    @Test
    void shouldReadMoreThanOneBufferful() throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 5000; i++) {
            text.append(event("e" + i)).append('\n');
            expected.add(i + " e" + i);
        }

        assertThat(read(text.toString())).isEqualTo(expected);
    }

    private static String event(String id) {
        return "{\"eventId\":\"" + id + "\",\"personId\":\"p\",\"effectiveDate\":\"2021-03-15\","
                + "\"registeredAt\":\"2021-03-15T08:01:00Z\",\"type\":\"CATEGORY_CHANGED\",\"category\":\"11\"}";
    }

    private static String padded(int length) {
        String event = event("padded");
        return event + " ".repeat(length - event.length());
    }

    private static List<String> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> read(InputStream in) throws IOException {
        List<String> read = new ArrayList<>();
        new JsonLines().read(in, new JsonLines.Receiver() {
            @Override
            public void event(long line, StatusChange event) {
                assertThat(event.change()).isEqualTo(new Change.CategoryChanged("11"));
                read.add(line + " " + event.eventId());
            }

            @Override
            public void refused(long line, Refusal refusal) {
                read.add(line + " " + refusal.reason() + " " + refusal.field());
            }
        });
        return read;
    }
}
