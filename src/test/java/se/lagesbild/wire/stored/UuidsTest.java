package se.lagesbild.wire.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {

    private final byte[] bytes = new byte[Uuids.BYTES];

    @Test
    void shouldComeBackTheSame() {
        Random random = new Random(8);
        for (int i = 0; i < 1000; i++) {
            String text = new UUID(random.nextLong(), random.nextLong()).toString();
            assertThat(Uuids.parse(text, bytes)).isTrue();
            assertThat(Uuids.text(bytes)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0F8FAD5B-D9CB-469F-A165-70867728950E",
                "0f8fad5bd9cb-469f-a165-70867728950e-",
                "0f8fad5b-d9cb-469f-a165-70867728950g",
                "0f8fad5b-d9cb-469f-a165-70867728950å",
                "0f8fad5b-d9cb-469f-a165_70867728950e",
                "{0f8fad5b-d9cb-469f-a165-70867728950e"
            })
    void shouldKnowWhatIsNone(String text) {
        assertThat(Uuids.parse(text, bytes)).isFalse();
    }
}
