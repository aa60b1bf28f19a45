package se.lagesbild.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.catalogue.NotComputable;
import se.lagesbild.catalogue.words.MeasuresPage;
import se.lagesbild.domain.measure.Measure;

class MeasuresPageTest {

    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();
    private static final Page PAGE = Page.of("docs/measures.md");

    @Test
    void shouldBeWhatTheCatalogueGives() {
        assertThat(PAGE.text())
                .as("the page is stale; write it anew with: lagesbild measures --format markdown > docs/measures.md")
                .isEqualTo(MeasuresPage.of(CATALOGUE));
    }

    @Test
    void shouldHaveASectionForEachMeasure() {
        assertThat(PAGE.anchors())
                .containsAll(CATALOGUE.measures().stream().map(Measure::id).toList());
    }

    @Test
    void shouldNameWhatCannotBeGiven() {
        assertThat(PAGE.text())
                .contains(CATALOGUE.notComputable().stream()
                        .map(NotComputable::swedishName)
                        .toList());
    }
}
