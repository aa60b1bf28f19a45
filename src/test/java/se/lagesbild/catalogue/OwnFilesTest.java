package se.lagesbild.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.person.CategoryGroup;

/** A directory of the user's own, beside what is shipped or instead of it. */
class OwnFilesTest {

    @TempDir
    private Path directory;

    @Test
    void shouldAddAMeasureAfterTheShippedOnes() throws IOException {
        write("own.yaml", measure("participants-job", "JOB"));

        Catalogue catalogue = CatalogueLoader.shippedAnd(directory);

        assertThat(catalogue.measures())
                .hasSize(34)
                .last()
                .extracting(Measure::id)
                .isEqualTo("participants-job");
        assertThat(catalogue.find("participants-job").parameters()).containsEntry("population", "participatesIn JOB");
    }

    @Test
    void shouldReplaceAShippedMeasureInItsPlaceWhenTheFileSaysSo() throws IOException {
        write("own.yaml", "replaces: true\n" + measure("turnover-to-work", "JOB"));

        Catalogue catalogue = CatalogueLoader.shippedAnd(directory);

        assertThat(catalogue.measures())
                .hasSize(33)
                .first()
                .extracting(Measure::id)
                .isEqualTo("turnover-to-work");
        assertThat(catalogue.find("turnover-to-work").kind()).isEqualTo("stock");
    }

    @Test
    void shouldRefuseToReplaceByAccident() throws IOException {
        write("own.yaml", measure("turnover-to-work", "JOB"));

        assertErrors("own.yaml: turnover-to-work: already defined in the shipped turnover.yaml;"
                + " to replace it, the file must say 'replaces: true'");
    }

    @Test
    void shouldRefuseTwoDefinitionsEvenWhereTheyReplace() throws IOException {
        write("a.yaml", "replaces: true\n" + measure("turnover-to-work", "JOB"));
        write("b.yaml", "replaces: true\n" + measure("turnover-to-work", "UGA"));

        assertErrors("b.yaml: turnover-to-work: already defined in a.yaml");
    }

    @Test
    void shouldAddACategoryAndAProgrammeThatMeasuresCanUse() throws IOException {
        write(
                "categories.yaml",
                "categories: {'99': {group: OTHER, label: Prov, source: outside, validFrom: 2024-01-01}}");
        write("programmes.yaml", "programmes: {NEWP: Nytt program}");
        write("own.yaml", measure("participants-new", "NEWP"));

        Catalogue catalogue = CatalogueLoader.shippedAnd(directory);

        assertThat(catalogue.categoryTable())
                .last()
                .isEqualTo(new Category(
                        "99",
                        CategoryGroup.OTHER,
                        "Prov",
                        Category.Source.OUTSIDE,
                        LocalDate.of(2024, 1, 1),
                        null,
                        null));
        assertThat(catalogue.programmes())
                .containsEntry("NEWP", "Nytt program")
                .containsEntry("STOM", "Stöd och matchning");
        assertThat(catalogue.measures()).hasSize(34);
    }

    @Test
    void shouldGroupACategoryAnewOnlyWhenTheFileSaysSo() throws IOException {
        String table = "categories: {'23': {group: OTHER, label: Yrkesfiskare, source: outside}}";
        write("categories.yaml", table);
        assertErrors("categories.yaml: categories.23: already defined in the shipped categories.yaml;"
                + " to replace it, the file must say 'replaces: true'");

        write("categories.yaml", "replaces: true\n" + table);
        assertThat(CatalogueLoader.shippedAnd(directory).categoryTable())
                .hasSize(49)
                .contains(new Category(
                        "23", CategoryGroup.OTHER, "Yrkesfiskare", Category.Source.OUTSIDE, null, null, null));
    }

    @Test
    void shouldStandAloneInsteadOfWhatIsShipped() throws IOException {
        write(
                "categories.yaml",
                "categories: {'11': {group: OPENLY_UNEMPLOYED, label: Öppet arbetslös, source: documents}}");
        write("programmes.yaml", "programmes: {JOB: Jobb- och utvecklingsgarantin}");
        write("own.yaml", measure("participants-job", "JOB"));

        Catalogue catalogue = CatalogueLoader.only(directory);

        assertThat(catalogue.measures()).extracting(Measure::id).containsExactly("participants-job");
        assertThat(catalogue.categoryTable()).hasSize(1);
    }

    @Test
    void shouldNotStandAloneWithoutTables() throws IOException {
        write("own.yaml", measure("participants-job", "JOB"));

        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> CatalogueLoader.only(directory))
                .withMessage("categories.yaml: missing, or defines nothing");
    }

    @Test
    void shouldAddToWhatCannotBeComputed() throws IOException {
        write("own.yaml", measure("participants-job", "JOB"));
        write(
                "not-computable.yaml",
                "documents: [{document: En plan, measures: [{name: Trust, swedishName: Tillit, place: sida 3,"
                        + " reason: SURVEY}]}]");

        assertThat(CatalogueLoader.shippedAnd(directory).notComputable())
                .last()
                .isEqualTo(new NotComputable("Trust", "Tillit", "En plan", "sida 3", NotComputable.Reason.SURVEY));
    }

    @Test
    void shouldReadOnlyYamlFiles() throws IOException {
        write("own.yaml", measure("participants-job", "JOB"));
        write("README.md", "not a measure");

        assertThat(CatalogueLoader.shippedAnd(directory).measures()).hasSize(34);
    }

    @Test
    void shouldRefuseADirectoryWithoutYamlFiles() {
        assertErrors(directory + ": no file in it ends in .yaml");
    }

    @Test
    void shouldRefuseADirectoryThatIsNotThere() {
        Path missing = directory.resolve("missing");

        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> CatalogueLoader.shippedAnd(missing))
                .withMessage(missing + ": is no directory that can be read");
    }

    private void assertErrors(String... errors) {
        assertThatExceptionOfType(CatalogueException.class)
                .isThrownBy(() -> CatalogueLoader.shippedAnd(directory))
                .satisfies(e -> assertThat(e.errors()).containsExactly(errors));
    }

    private static String measure(String id, String programme) {
        return CatalogueErrorsTest.VALID.replace("a-measure", id).replace("STOM", programme);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }
}
