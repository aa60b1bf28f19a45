package se.lagesbild.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The documents as they are written. Those kept here were read by a person; a change of them should be read too. */
class WrittenReportTest {

    private static final MonthlyReport REPORT = WorkedMonth.asOf("2021-04-15").report();

    @ParameterizedTest
    @EnumSource
    void shouldBeAsItWasRead(ReportFormat format) throws IOException {
        String name = "march-2021." + format.name().toLowerCase(Locale.ROOT);
        Path written =
                Files.createDirectories(Path.of("target", "reports-written")).resolve(name);
        Files.writeString(written, format.write(REPORT));

        assertThat(written)
                .as("what is written now is in %s", written)
                .hasSameTextualContentAs(Path.of("src/test/resources/report", name));
    }

    @Test
    void shouldBeWellFormedAndNeedNothingElse() throws Exception {
        String html = ReportFormat.HTML.write(REPORT);

        assertThat(parsed(html).getDocumentElement().getTagName()).isEqualTo("html");
        assertThat(html).doesNotContain("http", "url(", "@import", "src=", "href=", "<script");
    }

    @Test
    void shouldHaveTablesThatCanBeHeard() throws Exception {
        Document html = parsed(ReportFormat.HTML.write(REPORT));

        NodeList tables = html.getElementsByTagName("table");
        assertThat(tables.getLength()).isEqualTo(5);
        for (int i = 0; i < tables.getLength(); i++) {
            assertThat(((Element) tables.item(i))
                            .getElementsByTagName("caption")
                            .getLength())
                    .isEqualTo(1);
        }
        NodeList heads = html.getElementsByTagName("th");
        for (int i = 0; i < heads.getLength(); i++) {
            assertThat(((Element) heads.item(i)).getAttribute("scope")).isIn("col", "row");
        }
        NodeList charts = html.getElementsByTagName("svg");
        assertThat(charts.getLength()).isEqualTo(5);
        assertThat(charts.item(0).getFirstChild().getTextContent()).startsWith("Mar 5.4");
    }

    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }
}
