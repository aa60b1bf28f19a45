package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.testing.Enrolments;

/** What has become of events is told on the page. */
@ExtendWith(PageExtension.class)
class QualityIT {

    private static final String REPEATED = "#quality div:nth-child(3) .number";

    private final ServedPage served;
    private final Chromium browser;

    QualityIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    @Test
    void shouldTellWhatTheServerHasCounted() {
        browser.open(served.address());
        JsonNode counts = served.json("/api/quality");
        assertThat(counts.get("accepted").asLong()).isGreaterThan(3_000);
        assertThat(browser.text("#quality dt")).isEqualTo("Accepted");
        assertThat(browser.text("#quality div:first-child .number").replace("\u202f", ""))
                .isEqualTo(counts.get("accepted").asText());
        long repeated = repeated(counts);
        StatusChange event = new Enrolments(LocalDate.of(2021, 3, 1)).next();

        served.send(event, event);

        browser.await("it is told").until(() -> browser.text(REPEATED).equals(Long.toString(repeated + 1)));
        assertThat(repeated(served.json("/api/quality"))).isEqualTo(repeated + 1);
        assertThat(browser.text("#quality div:nth-child(3) ul")).startsWith("the same event again: ");
    }

    private static long repeated(JsonNode counts) {
        return counts.get("duplicate").path("DUPLICATE").asLong();
    }
}
