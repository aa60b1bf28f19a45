package se.lagesbild.catalogue;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in a file of measures, by what is written instead of a part of a valid file, and what is said about it. */
class CatalogueErrorsTest {

    static final String VALID = """
            family: participation
            measures:
              - id: a-measure
                version: "1"
                unit: PERSONS
                kind: stock
                population: {participatesIn: [STOM]}
                targets:
                  - {year: 2021, direction: AT_LEAST, level: 54500, scope: YEAR_MEAN}
                description:
                  name: A measure
                  swedishName: Ett mått
                  population: Persons
                  result: Participate
                  rules: [One rule]
                  swedish: {population: Personer, result: Deltar, rules: [En regel]}
                  source: A document
                  quote: Ett citat
            """;

    private static final String GROUPS = "OPENLY_UNEMPLOYED, HOURLY_EMPLOYED, PART_TIME_UNEMPLOYED, NOT_AVAILABLE,"
            + " PROGRAMME, WORK_WITHOUT_SUPPORT, WORK_WITH_SUPPORT, NEW_START_JOB, VOCATIONAL_INTRODUCTION, STUDIES, OTHER";

    private static final String PROGRAMMES =
            "AUB, ETP, JOB, KROM, MUN_EMPLOYMENT, MUN_OSA, MUN_WORK_PRACTICE, MUN_WORK_TRAINING, STOM, UGA";

    @TempDir
    private Path directory;

    @Test
    void shouldAcceptTheValidFileThatTheOthersStartFrom() throws IOException {
        assertThat(errorsOf(VALID)).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            version: "1"              | version: 1             | a-measure: version: expected text, found 1
            version: "1"              | version: ""            | a-measure: version: expected text, found ''
            version: "1"              | version:               | a-measure: version: expected text, found nothing
            version: "1"              | versoin: "1"           | a-measure: version: missing
            unit: PERSONS             | unit: PEOPLE           | a-measure: unit: unknown unit 'PEOPLE'; known are PERCENT, PERSONS, DECISIONS, EXITS, PLACEMENTS, DAYS
            unit: PERSONS             | unit: PERCENT          | a-measure: unit: PERCENT does not go with kind stock, which gives a count
            kind: stock               | kind: stok             | a-measure: kind: unknown kind 'stok'; known are distinct-persons, duration, guarantee, occurrences, outcome-after-days, programme-exits, programme-starts, share-of-starters, share-of-stock, stock, turnover
            kind: stock               | kind: [stock]          | a-measure: kind: expected text, found a list
            population: {participates | populaton: {participates | a-measure: population: missing
            id: a-measure             | id: A_Measure          | A_Measure: id: expected lower-case letters and digits joined by hyphens, found 'A_Measure'
            id: a-measure             | id: 7                  | measures[0]: id: expected text, found 7
            kind: stock               | groupings: [total, age]\\n    kind: stock | a-measure: groupings[1]: unknown breakdown 'age'; known are total, gender, region, gender+region, municipality, gender+municipality, office
            kind: stock               | groupings: [total, total]\\n    kind: stock | a-measure: groupings[1]: listed twice: 'total'
            rules: [One rule]         | rules: []              | a-measure: description.rules: expected a list with at least one element, found an empty list
            rules: [One rule]         | rules: [{a: b}]        | a-measure: description.rules[0]: expected text, found a mapping
            rules: [En regel]         | rules: [En regel, En till] | a-measure: description.swedish.rules: expected as many rules as in English, 1, found 2
            rules: [En regel]         | rules: []              | a-measure: description.swedish.rules: expected a list with at least one element, found an empty list
            rules: [En regel]         | rules: [7]             | a-measure: description.swedish.rules[0]: expected text, found 7
            population: Personer, result: Deltar | result: Deltar | a-measure: description.swedish.population: missing
            result: Deltar            | resultat: Deltar       | a-measure: description.swedish.resultat: unknown key; known are population, result, rules
            swedish: {population: Personer, result: Deltar, rules: [En regel]} | swedish: Personer | a-measure: description.swedish: expected a mapping, found 'Personer'
            swedish: {population: Personer, result: Deltar, rules: [En regel]} | swedish: | a-measure: description.swedish: expected a mapping, found nothing
            name: A measure           | nmae: A measure        | a-measure: description.name: missing
            [STOM]                    | STOM                   | a-measure: population.participatesIn: expected a list with at least one element, found 'STOM'
            {participatesIn: [STOM]}  | {}                     | a-measure: population: expected a mapping, found an empty mapping
            {participatesIn: [STOM]}  | {youth: false}         | a-measure: population.youth: expected true, found false
            {participatesIn: [STOM]}  | {education: HIGH}      | a-measure: population.education: unknown education 'HIGH'; known are COMPULSORY_AT_MOST, UPPER_SECONDARY, POST_SECONDARY, UNKNOWN
            {participatesIn: [STOM]}  | {gender: FEMALE}       | a-measure: population.gender: unknown gender 'FEMALE'; known are WOMAN, MAN, UNKNOWN
            {participatesIn: [STOM]}  | {categories: [11]}     | a-measure: population.categories[0]: expected text, found 11
            {participatesIn: [STOM]}  | {tenureMonths: {from: 3, under: 3}} | a-measure: population.tenureMonths.under: expected a whole number from 4 to 1200, found 3
            {participatesIn: [STOM]}  | {tenureMonths: {from: 3}} | a-measure: population.tenureMonths.under: missing
            {participatesIn: [STOM]}  | {yuth: true}           | a-measure: population.yuth: unknown key; known are activity, all, any, categories, education, gender, groups, hasLeft, inStudies, not, participatesIn, participatesInOtherThan, reducedWorkCapacity, tenureMonths, youth
            {participatesIn: [STOM]}  | {hasLeft: [STOMM]}     | a-measure: population.hasLeft[0]: unknown programme 'STOMM'; known are AUB, ETP, JOB, KROM, MUN_EMPLOYMENT, MUN_OSA, MUN_WORK_PRACTICE, MUN_WORK_TRAINING, STOM, UGA
            {participatesIn: [STOM]}  | {activity: {programme: STOM, workplace: false}} | a-measure: population.activity.workplace: expected true, found false
            {participatesIn: [STOM]}  | {activity: {workplace: true}} | a-measure: population.activity.programme: missing
            kind: stock               | kind: occurrences\\n    event: {type: ACTIVITY_PLANNED, activity: APPLY} | a-measure: event.activity: expected a list with at least one element, found 'APPLY'
            kind: stock               | kind: programme-exits\\n    programmes: [STOM]\\n    outcomes: [NONE] | a-measure: outcomes[0]: unknown outcome 'NONE'; known are WORK, STUDIES, OTHER
            family: participation     | family: people         | family: unknown family 'people'; known are turnover, outcome-90, youth-guarantee, participation, decisions, municipal
            family: participation     | family: participation\\nreplaces: maybe | replaces: expected true or false, found 'maybe'
            """)
    void shouldSayWhatIsWrongWithAMeasure(String right, String wrong, String error) throws IOException {
        assertThat(errorsOf(VALID.replace(right, wrong.replace("\\n", "\n")))).contains("own.yaml: " + error);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            level: 54500  | level: many              | level: expected a number of at least 0, found 'many'
            level: 54500  | level: -1                | level: expected a number of at least 0, found -1
            year: 2021    | year: 21                 | year: expected a whole number from 1990 to 2100, found 21
            year: 2021    | year: 2021.5             | year: expected a whole number from 1990 to 2100, found 2021.5
            AT_LEAST      | AT_MSOT                  | direction: unknown direction 'AT_MSOT'; known are AT_LEAST, AT_MOST, MORE_THAN, FEWER_THAN
            YEAR_MEAN     | WEEK                     | scope: unknown scope 'WEEK'; known are MONTH, YEAR_MEAN, YEAR_SUM
            {year: 2021   | {gender: BOTH, year: 2021 | gender: unknown gender 'BOTH'; known are WOMAN, MAN
            """)
    void shouldSayWhatIsWrongWithATarget(String right, String wrong, String error) throws IOException {
        assertThat(errorsOf(VALID.replace(right, wrong))).containsExactly("own.yaml: a-measure: targets[0]." + error);
    }

    @Test
    void shouldRefuseASecondTargetForAYearAndGender() throws IOException {
        String target = "- {year: 2021, direction: AT_LEAST, level: 54500, scope: YEAR_MEAN}\n";
        String women = target.replace("{year", "{gender: WOMAN, year");
        String separator = "      ";

        assertThat(errorsOf(VALID.replace(target, String.join(separator, target, women, target, women))))
                .containsExactly(
                        "own.yaml: a-measure: targets[2]: second target for 2021",
                        "own.yaml: a-measure: targets[3]: second target for 2021, WOMAN");
    }

    @Test
    void shouldRefuseAShareAboveAHundredPercent() throws IOException {
        String turnover = VALID.replace("unit: PERSONS", "unit: PERCENT")
                .replace("kind: stock", "kind: turnover\n    entrants: false\n    result: [WORK]")
                .replace("54500", "100.1");

        assertThat(errorsOf(turnover))
                .containsExactly("own.yaml: a-measure: targets[0].level: expected at most 100 percent, found 100.1");
    }

    @Test
    void shouldNameTheGroupsAndProgrammesThatThereAre() throws IOException {
        assertThat(
                        errorsOf(
                                VALID.replace(
                                        "{participatesIn: [STOM]}",
                                        "{groups: [STUDIES, PROGRAM], any: [{inStudies: true}, {participatesIn: [STOMM, 'MUN_*', 'X_*']}]}")))
                .containsExactly(
                        "own.yaml: a-measure: population.any[1].participatesIn[0]: unknown programme 'STOMM'; known are "
                                + PROGRAMMES,
                        "own.yaml: a-measure: population.any[1].participatesIn[2]: unknown programme 'X_*'; known are "
                                + PROGRAMMES,
                        "own.yaml: a-measure: population.groups[1]: unknown category group 'PROGRAM'; known are "
                                + GROUPS);
    }

    @Test
    void shouldRefuseACategoryThatTheTableDoesNotHave() throws IOException {
        assertThat(errorsOf(VALID.replace("{participatesIn: [STOM]}", "{categories: ['11', '12']}")))
                .singleElement(as(STRING))
                .startsWith(
                        "own.yaml: a-measure: population.categories[1]: unknown category '12'; known are 11, 14, 15,");
    }

    @Test
    void shouldCollectAllErrorsOfAllFiles() throws IOException {
        Files.writeString(directory.resolve("categories.yaml"), "categories: {'99': {group: OTHER, label: Prov}}");

        assertThat(errorsOf(
                        VALID.replace("quote: Ett citat", "qoute: Ett citat").replace("version: \"1\"", "")))
                .containsExactly(
                        "categories.yaml: categories.99.source: missing",
                        "own.yaml: a-measure: version: missing",
                        "own.yaml: a-measure: description.quote: missing",
                        "own.yaml: a-measure: description.qoute: unknown key; known are name, population, quote, result,"
                                + " rules, source, swedish, swedishName");
    }

    @Test
    void shouldNotCountRulesThatAreNoList() throws IOException {
        assertThat(errorsOf(VALID.replace("rules: [One rule]", "rules: One rule")))
                .containsExactly("own.yaml: a-measure: description.rules: expected a list with at least one element,"
                        + " found 'One rule'");
        assertThat(errorsOf(VALID.replace("rules: [En regel]", "rules: En regel")))
                .containsExactly("own.yaml: a-measure: description.swedish.rules: expected a list with at least one"
                        + " element, found 'En regel'");
    }

    @Test
    void shouldNotAskForSwedishWords() throws IOException {
        assertThat(errorsOf(VALID.replaceFirst(".*swedish: .*\n", ""))).isEmpty();
    }

    @Test
    void shouldRefuseTheSameIdTwice() throws IOException {
        String measures = VALID.substring(VALID.indexOf("  - id"));

        assertThat(errorsOf(VALID + measures)).containsExactly("own.yaml: a-measure: already defined in own.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {family: decisions, family: turnover} | near line 1: Duplicate field 'family'
            {family: decisions, measures: [       | near line 1: while parsing a flow node, expected the node content, but found '<stream end>'
            # nothing                             | is empty
            measures: - a                         | near line 1: sequence entries are not allowed here
            {family: decisions}                   | measures: missing
            {family: decisions, measures: {}}     | measures: expected a list with at least one element, found an empty mapping
            {family: decisions, measures: [x]}    | measures[0]: expected a mapping, found 'x'
            just text                             | expected a mapping, found 'just text'
            """)
    void shouldSayWhatIsWrongWithAFile(String file, String error) throws IOException {
        assertThat(errorsOf(file + "\n")).containsExactly("own.yaml: " + error);
    }

    @Test
    void shouldRefuseASecondDocumentInAFile() throws IOException {
        assertThat(errorsOf(VALID + "---\n" + VALID)).containsExactly("own.yaml: holds more than one document");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            label: x, source: seeds                                                | source: unknown source 'seeds'; known are documents, outside
            label: 5, source: outside                                              | label: expected text, found 5
            label: x, source: outside, validFrom: soon                             | validFrom: expected a date such as 2021-03-31, found 'soon'
            label: x, source: outside, validFrom: 2020-01-02, validTo: 2020-01-01  | validTo: is before validFrom
            label: x, source: outside, since: 2020-01-02                           | since: unknown key; known are group, label, note, source, validFrom, validTo
            """)
    void shouldSayWhatIsWrongWithACategory(String row, String error) throws IOException {
        Files.writeString(directory.resolve("categories.yaml"), "categories: {'99': {group: OTHER, " + row + "}}");

        assertThat(errorsOf(VALID)).containsExactly("categories.yaml: categories.99." + error);
    }

    @Test
    void shouldSayWhatIsWrongWithWhatCannotBeComputed() throws IOException {
        Files.writeString(
                directory.resolve("not-computable.yaml"),
                "documents: [{document: En plan, measures: [{name: Trust, swedishName: Tillit, reason: MOOD}]}, {}]");

        assertThat(errorsOf(VALID))
                .containsExactly(
                        "not-computable.yaml: documents[0].measures[0].place: missing",
                        "not-computable.yaml: documents[0].measures[0].reason: unknown reason 'MOOD'; known are SURVEY,"
                                + " STAFF, CASE_HANDLING, MONEY, UNDEFINED, OTHER_REGISTER, AGREEMENTS",
                        "not-computable.yaml: documents[1]: expected a mapping, found an empty mapping");
    }

    private List<String> errorsOf(String file) throws IOException {
        Files.writeString(directory.resolve("own.yaml"), file);
        CatalogueException refused =
                catchThrowableOfType(CatalogueException.class, () -> CatalogueLoader.shippedAnd(directory));
        return refused == null ? List.of() : refused.errors();
    }
}
