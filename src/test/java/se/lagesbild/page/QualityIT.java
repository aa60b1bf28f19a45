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
        assertThat(browser.text("#quality dt")).isEqualTo("Accepted");
        // The last days' events may still be read.
        browser.await("what the server has counted").until(() -> accepted() > 3_000 && accepted() == shown());
        long repeated = repeated(served.json("/api/quality"));
        StatusChange event = new Enrolments(LocalDate.of(2021, 3, 1)).next();

        served.send(event, event);

        browser.await("it is told").until(() -> browser.text(REPEATED).equals(Long.toString(repeated + 1)));
        assertThat(repeated(served.json("/api/quality"))).isEqualTo(repeated + 1);
        assertThat(browser.text("#quality div:nth-child(3) ul")).startsWith("the same event again: ");
    }

    private long accepted() {
        return served.json("/api/quality").get("accepted").asLong();
    }

    private long shown() {
        return Long.parseLong(browser.text("#quality div:first-child .number").replace("\u202f", ""));
    }

    private static long repeated(JsonNode counts) {
        return counts.get("duplicate").path("DUPLICATE").asLong();
    }
}
