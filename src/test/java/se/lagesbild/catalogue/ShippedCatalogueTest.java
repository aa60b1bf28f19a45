package se.lagesbild.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.domain.measure.Description;
import se.lagesbild.domain.measure.Family;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.SwedishWords;
import se.lagesbild.domain.measure.Target;
import se.lagesbild.domain.measure.Unit;
import se.lagesbild.domain.person.CategoryGroup;

class ShippedCatalogueTest {

    private static final Pattern SIGN = Pattern.compile("\\d+|\\b[A-Z_]{3,}\\b|[a-z0-9]+(?:-[a-z0-9]+){2,}");

    private final Catalogue catalogue = CatalogueLoader.shipped();

    @Test
    void shouldHoldTheMeasuresInTheOrderOfTheFiles() {
        assertThat(catalogue.measures())
                .extracting(Measure::id)
                .containsExactly(
                        "turnover-to-work",
                        "turnover-to-studies",
                        "turnover-to-work-or-studies",
                        "turnover-to-studies-low-education",
                        "reduced-capacity-to-work-or-studies",
                        "job-guarantee-to-work-or-studies",
                        "establishment-leavers-to-work-or-studies",
                        "outcome-90-matching-service",
                        "outcome-90-matching-service-work-or-studies",
                        "outcome-90-labour-market-training",
                        "outcome-90-establishment",
                        "youth-guarantee-90",
                        "youth-days-to-transition",
                        "participants-stom",
                        "participants-krom",
                        "participants-labour-market-training",
                        "early-programme-share",
                        "activity-share-job-uga",
                        "activity-share-establishment",
                        "job-no-activity-share",
                        "job-workplace-share",
                        "job-external-provider-share",
                        "establishment-studying-share",
                        "establishment-working-share",
                        "establishment-programme-share",
                        "new-decisions-stom",
                        "new-decisions-krom",
                        "study-referrals",
                        "wage-support-women-share",
                        "municipal-exits-to-work-or-studies",
                        "municipal-exits-to-neither",
                        "municipal-osa-exits-to-work-or-studies",
                        "municipal-placements");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            turnover-to-work                            | 2021 MONTH >= 5.4
            turnover-to-studies                         | 2021 MONTH >= 1.2, 2021 WOMAN MONTH >= 1.2, 2021 MAN MONTH >= 1.2
            turnover-to-work-or-studies                 | ''
            turnover-to-studies-low-education           | 2018 MONTH >= 1.1, 2021 MONTH >= 1.2, 2021 WOMAN MONTH >= 1.2, 2021 MAN MONTH >= 1.2
            reduced-capacity-to-work-or-studies         | 2018 MONTH >= 5.9, 2021 MONTH >= 4.6, 2021 WOMAN MONTH >= 4.6, 2021 MAN MONTH >= 4.6
            outcome-90-matching-service                 | 2021 MONTH >= 30, 2021 WOMAN MONTH >= 30, 2021 MAN MONTH >= 30
            outcome-90-matching-service-work-or-studies | ''
            outcome-90-labour-market-training           | 2018 MONTH >= 49, 2021 MONTH >= 30, 2021 WOMAN MONTH >= 30, 2021 MAN MONTH >= 30
            outcome-90-establishment                    | 2018 MONTH >= 36
            youth-guarantee-90                          | 2018 YEAR_MEAN <= 500
            participants-stom                           | 2021 YEAR_MEAN >= 54500
            participants-krom                           | 2021 YEAR_MEAN >= 26300
            participants-labour-market-training         | 2021 YEAR_MEAN >= 12600
            early-programme-share                       | 2021 MONTH >= 15, 2021 WOMAN MONTH >= 15, 2021 MAN MONTH >= 15
            new-decisions-stom                          | 2021 YEAR_MEAN >= 12500
            new-decisions-krom                          | 2021 YEAR_MEAN >= 6250
            wage-support-women-share                    | 2021 MONTH >= 50
            job-guarantee-to-work-or-studies            | 2018 MONTH >= 4.8
            establishment-leavers-to-work-or-studies    | 2018 MONTH >= 5.3
            youth-days-to-transition                    | ''
            activity-share-job-uga                      | 2021 MONTH >= 85, 2021 WOMAN MONTH >= 85, 2021 MAN MONTH >= 85
            activity-share-establishment                | 2021 MONTH >= 80, 2021 WOMAN MONTH >= 80, 2021 MAN MONTH >= 80
            job-no-activity-share                       | 2018 MONTH <= 10
            job-workplace-share                         | 2018 MONTH >= 40
            job-external-provider-share                 | 2018 MONTH >= 15
            establishment-studying-share                | 2018 MONTH >= 15
            establishment-working-share                 | 2018 MONTH >= 15
            establishment-programme-share               | 2018 MONTH >= 34
            study-referrals                             | 2021 YEAR_SUM >= 15000, 2021 WOMAN YEAR_SUM >= 6000, 2021 MAN YEAR_SUM >= 6000
            municipal-exits-to-work-or-studies          | 2019 YEAR_SUM > 182
            municipal-exits-to-neither                  | 2019 YEAR_SUM < 299
            municipal-osa-exits-to-work-or-studies      | 2019 YEAR_SUM > 6
            municipal-placements                        | 2019 YEAR_SUM >= 677, 2020 YEAR_SUM >= 777
            """)
    void shouldAimAtTheLevelsOfTheDocuments(String id, String targets) {
        assertThat(measure(id).targets().stream().map(ShippedCatalogueTest::inWords))
                .isEqualTo(targets.isEmpty() ? List.of() : List.of(targets.split(", ", -1)));
    }

    private static String inWords(Target target) {
        String sign = target.direction().sign().replace("≥", ">=").replace("≤", "<=");
        return target.year()
                + (target.gender() == null ? "" : " " + target.gender())
                + " " + target.scope() + " " + sign + " " + target.level().toPlainString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            turnover-to-work                  | TURNOVER        | PERCENT   | turnover
            outcome-90-establishment          | OUTCOME_90      | PERCENT   | outcome-after-days
            youth-guarantee-90                | YOUTH_GUARANTEE | PERSONS   | guarantee
            participants-stom                 | PARTICIPATION   | PERSONS   | stock
            new-decisions-krom                | DECISIONS       | DECISIONS | occurrences
            early-programme-share             | PARTICIPATION   | PERCENT   | share-of-stock
            wage-support-women-share          | DECISIONS       | PERCENT   | share-of-starters
            job-guarantee-to-work-or-studies  | TURNOVER        | PERCENT   | turnover
            youth-days-to-transition          | YOUTH_GUARANTEE | DAYS      | duration
            activity-share-job-uga            | PARTICIPATION   | PERCENT   | share-of-stock
            establishment-programme-share     | PARTICIPATION   | PERCENT   | share-of-stock
            study-referrals                   | DECISIONS       | PERSONS   | distinct-persons
            municipal-exits-to-neither        | MUNICIPAL       | EXITS     | programme-exits
            municipal-placements              | MUNICIPAL       | PLACEMENTS | programme-starts
            """)
    void shouldKnowFamilyUnitAndKind(String id, Family family, Unit unit, String kind) {
        assertThat(measure(id).family()).isEqualTo(family);
        assertThat(measure(id).unit()).isEqualTo(unit);
        assertThat(catalogue.find(id).kind()).isEqualTo(kind);
    }

    @Test
    void shouldBreakEveryMeasureDownInAllWays() {
        assertThat(catalogue.measures())
                .allSatisfy(measure -> assertThat(measure.groupings()).containsExactly(Grouping.values()));
    }

    @Test
    void shouldSayTheParametersInOneLineEach() {
        assertThat(catalogue.find("turnover-to-studies-low-education").parameters())
                .containsExactly(
                        Map.entry(
                                "population",
                                "groups OPENLY_UNEMPLOYED, PROGRAMME, HOURLY_EMPLOYED, PART_TIME_UNEMPLOYED;"
                                        + " education COMPULSORY_AT_MOST"),
                        Map.entry("entrants", "true"),
                        Map.entry("result", "STUDIES"));
        assertThat(catalogue.find("outcome-90-establishment").parameters())
                .containsExactly(
                        Map.entry("programmes", "ETP"),
                        Map.entry("days", "90"),
                        Map.entry("good", "any (groups WORK_WITHOUT_SUPPORT, WORK_WITH_SUPPORT), (inStudies true)"));
        assertThat(catalogue.find("early-programme-share").parameters())
                .containsExactly(
                        Map.entry(
                                "population",
                                "categories 11, 46, 54, 75, 80, 81, 83, 86; tenureMonths (from 3; under 12);"
                                        + " not (youth true)"),
                        Map.entry("part", "not (categories 11)"));
    }

    @Test
    void shouldQuoteTheDocumentParagraphByParagraph() {
        assertThat(measure("participants-krom").description().quote())
                .isEqualTo(
                        "Antal deltagare i kundval Rusta och matcha ska uppgå till minst 26 300 i genomsnitt per månad\n"
                                + "Antalet deltagare i kundval Rusta och matcha.");
    }

    /** A Swedish reader is told as much as an English one; and who changes a number changes it in both languages. */
    @Test
    void shouldDefineEveryMeasureInSwedishToo() {
        for (Measure measure : catalogue.measures()) {
            Description english = measure.description();
            SwedishWords swedish = english.swedish();
            assertThat(swedish).as(measure.id()).isNotNull();
            assertThat(swedish.rules()).as(measure.id()).hasSameSizeAs(english.rules());
            assertThat(signs(swedish.population(), swedish.result(), swedish.rules()))
                    .as(measure.id())
                    .isEqualTo(signs(english.population(), english.result(), english.rules()));
        }
    }

    /** Of each sentence its numbers, codes of programmes and ids of measures, whose order languages may change. */
    private static List<List<String>> signs(String population, String result, List<String> rules) {
        return Stream.concat(Stream.of(population, result), rules.stream())
                .map(text -> SIGN.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .toList())
                .toList();
    }

    @Test
    void shouldKnowTheVersionOfEveryDefinition() {
        assertThat(catalogue.versions()).hasSize(33).containsEntry("turnover-to-work", "1");
    }

    @Test
    void shouldListWhatStatusEventsCannotGive() {
        assertThat(catalogue.notComputable())
                .hasSize(67)
                .contains(new NotComputable(
                        "Service and treatment index",
                        "Service- och bemötandeindex",
                        "Arbetsförmedlingens uppföljningspaket 2021",
                        "2.2.2",
                        NotComputable.Reason.SURVEY));
    }

    @Test
    void shouldFindNothingUnderAnUnknownId() {
        assertThat(catalogue.find("turnover")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPENLY_UNEMPLOYED       | 11
            HOURLY_EMPLOYED         | 22
            PART_TIME_UNEMPLOYED    | 21 23
            NOT_AVAILABLE           | 14 15
            PROGRAMME               | 28 46 54 56 59 67 68 69 70 71 72 73 75 76 79 80 81 83 85 86 87 88
            WORK_WITHOUT_SUPPORT    | 31 35 41
            WORK_WITH_SUPPORT       | 30 38 39 42 43 45 47 48 49 50 51 58 78
            NEW_START_JOB           | 33 36
            VOCATIONAL_INTRODUCTION | 40
            STUDIES                 | 32
            OTHER                   | 34
            """)
    void shouldGroupTheCategories(CategoryGroup group, String codes) {
        assertThat(catalogue.categoryTable().stream()
                        .filter(category -> category.group() == group)
                        .map(Category::code))
                .containsExactlyInAnyOrder(codes.split(" ", -1));
    }

    @Test
    void shouldMarkTheCategoriesThatTheDocumentsDoNotGive() {
        assertThat(catalogue.categoryTable().stream()
                        .filter(category -> category.source() == Category.Source.DOCUMENTS)
                        .map(Category::code))
                .containsExactlyInAnyOrder("11", "32", "46", "54", "75", "80", "81", "83", "86");
    }

    @Test
    void shouldKnowTheCategoriesAsTimelinesNeedThem() {
        assertThat(catalogue.categories().contains("11")).isTrue();
        assertThat(catalogue.categories().contains("96")).isFalse();
    }

    private Measure measure(String id) {
        return catalogue.find(id).measure();
    }
}
