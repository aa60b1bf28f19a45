package se.lagesbild.catalogue.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void shouldLeaveNothingThatCouldBeTakenForMarks() {
        assertThat(Markdown.text("MUN_* | a < b _c_ [d] OPENLY_UNEMPLOYED"))
                .isEqualTo("MUN\\_\\* \\| a \\< b \\_c\\_ \\[d] OPENLY_UNEMPLOYED");
    }

    @Test
    void shouldAlignColumnsInTheSourceToo() {
        assertThat(Markdown.table(List.of("measure", "all"), List.of(List.of("a", "5.4 %"), List.of("b", "–")), 1, 2))
                .isEqualTo("| measure |   all |\n| ------- | ----: |\n| a       | 5.4 % |\n| b       |     – |\n");
    }
}
