package se.lagesbild.catalogue.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Timeline;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Person;

class PropertyReaderTest {

    private static final DaySet SPRING = DaySet.of(Day.parse("2021-01-01"), Day.parse("2021-06-01"));

    private final Timeline timeline = Person.of("a")
            .enrolled(
                    "2021-01-01",
                    "11",
                    facts(Education.COMPULSORY_AT_MOST, true).gender(Gender.WOMAN))
            .categoryChanged("2021-02-01", "81")
            .programmeStarted("2021-02-10", "STOM", "p1", "2021-02-20")
            .programmeStarted("2021-02-15", "MUN_OTHER", "p2", "2021-02-25")
            .on("2021-02-10", new Change.ActivityStarted("x", "COURSE", "JOB", null, false))
            .activityEnded("2021-02-14", "x")
            .on("2021-02-12", new Change.ActivityStarted("y", "PRACTICE", "JOB", true, null))
            .activityEnded("2021-02-20", "y")
            .on("2021-02-15", new Change.ActivityStarted("z", "COURSE", "JOB", false, true))
            .activityEnded("2021-02-24", "z")
            .studiesStarted("2021-03-05", "s")
            .studiesEnded("2021-03-10", "s")
            .profileChanged("2021-03-20", facts(Education.UPPER_SECONDARY, false))
            .deregistered("2021-04-01", DeregistrationReason.WORK)
            .timeline();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            groups: [OPENLY_UNEMPLOYED]                               | 2021-01-01..2021-01-31
            groups: [OPENLY_UNEMPLOYED, PROGRAMME]                    | 2021-01-01..2021-03-31
            groups: [WORK_WITHOUT_SUPPORT]                            | 2021-04-01..2021-05-31
            categories: ['81']                                        | 2021-02-01..2021-03-31
            categories: ['11', '42']                                  | 2021-01-01..2021-01-31
            tenureMonths: {from: 1, under: 2}                         | 2021-01-31..2021-02-27
            participatesIn: [STOM]                                    | 2021-02-10..2021-02-20
            participatesIn: ['MUN_*']                                 | 2021-02-15..2021-02-25
            participatesIn: [STOM, 'MUN_*']                           | 2021-02-10..2021-02-25
            participatesInOtherThan: [STOM]                           | 2021-02-15..2021-02-25
            participatesInOtherThan: ['MUN_*']                        | 2021-02-10..2021-02-20
            hasLeft: [STOM]                                           | 2021-02-21..2021-05-31
            hasLeft: [KROM]                                           | ``
            hasLeft: [KROM, 'MUN_*', STOM]                            | 2021-02-21..2021-05-31
            activity: {programme: JOB}                                | 2021-02-10..2021-02-24
            activity: {programme: STOM}                               | ``
            activity: {programme: JOB, workplace: true}               | 2021-02-12..2021-02-20
            activity: {programme: JOB, externalProvider: true}        | 2021-02-15..2021-02-24
            activity: {programme: JOB, workplace: true, externalProvider: true} | ``
            inStudies: true                                           | 2021-03-05..2021-03-10
            gender: WOMAN                                             | 2021-01-01..2021-05-31
            education: COMPULSORY_AT_MOST                             | 2021-01-01..2021-03-19
            reducedWorkCapacity: true                                 | 2021-01-01..2021-03-19
            youth: true                                               | 2021-01-01..2021-05-10
            not: {groups: [OPENLY_UNEMPLOYED]}                        | 2021-02-01..2021-05-31
            {groups: [PROGRAMME], not: {participatesIn: [STOM]}}      | 2021-02-01..2021-02-09 2021-02-21..2021-03-31
            any: [{inStudies: true}, {groups: [OPENLY_UNEMPLOYED]}]   | 2021-01-01..2021-01-31 2021-03-05..2021-03-10
            all: [{participatesIn: [STOM]}, {participatesIn: ['MUN_*']}] | 2021-02-15..2021-02-20
            """)
    void shouldHoldOnTheDays(String property, String days) throws IOException {
        DaySet read = PropertyReader.read(CatalogueText.yaml(property), CatalogueText.CODES)
                .days(timeline);

        assertThat(inWords(read.and(SPRING))).isEqualTo(days);
    }

    private static Facts facts(Education education, boolean reducedWorkCapacity) {
        return Facts.born("1996-05-11").education(education).reducedWorkCapacity(reducedWorkCapacity);
    }

    private static String inWords(DaySet days) {
        return days.ranges().stream()
                .map(range -> Day.date(range.start()) + ".." + Day.date(range.end() - 1))
                .collect(Collectors.joining(" "));
    }
}
