package se.lagesbild.catalogue.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.testing.Facts.born;
import static se.lagesbild.testing.Facts.woman;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.ProgrammeOutcome;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

/** Each kind as it is written in a catalogue, by what it makes of a short story. */
class KindReadersTest {

    @Test
    void shouldReadTurnover() throws IOException {
        String turnover = "{kind: turnover, population: {groups: [OPENLY_UNEMPLOYED]}, entrants: true, result: [WORK]}";
        Person enteredAndLeft = Person.of("a").enrolled("2021-03-04", "11").categoryChanged("2021-03-25", "41");

        assertThat(measured(turnover, enteredAndLeft).in("2021-03")).isEqualTo("1/1");
        assertThat(measured(turnover.replace("entrants: true", "entrants: false"), enteredAndLeft)
                        .in("2021-03"))
                .isEqualTo("0/0");
        assertThat(measured(turnover.replace("WORK", "STUDIES"), enteredAndLeft).in("2021-03"))
                .isEqualTo("0/1");
    }

    @Test
    void shouldReadOutcomeAfterDays() throws IOException {
        String outcome = "{kind: outcome-after-days, programmes: [STOM, KROM], days: 90,"
                + " good: {groups: [WORK_WITHOUT_SUPPORT]}}";
        Person tookPart = Person.of("a")
                .enrolled("2020-06-01", "11")
                .programmeStarted("2020-12-01", "KROM", "p", "2021-01-30")
                .categoryChanged("2021-04-30", "41");

        assertThat(measured(outcome, tookPart).in("2021-04")).isEqualTo("1/1");
        assertThat(measured(outcome.replace("90", "91"), tookPart).in("2021-04"))
                .isEqualTo("0/0");
        assertThat(measured(outcome.replace("STOM, KROM", "STOM"), tookPart).in("2021-04"))
                .isEqualTo("0/0");
    }

    @Test
    void shouldReadGuarantee() throws IOException {
        String guarantee = "{kind: guarantee, waiting: {groups: [OPENLY_UNEMPLOYED]}, days: 90,"
                + " eligible: {youth: true, not: {participatesIn: [ETP]}}}";
        Person waiting = Person.of("a")
                .enrolled("2021-01-01", "11", born("2000-06-15"))
                .programmeStarted("2021-04-10", "ETP", "p");

        assertThat(measured(guarantee, waiting).on("2021-03-30")).isEqualTo("0");
        assertThat(measured(guarantee, waiting).on("2021-03-31")).isEqualTo("1");
        assertThat(measured(guarantee, waiting).on("2021-04-09")).isEqualTo("1");
        assertThat(measured(guarantee, waiting).on("2021-04-10")).isEqualTo("0");
    }

    @Test
    void shouldReadStock() throws IOException {
        Person tookPart = Person.of("a").programmeStarted("2020-12-01", "KROM", "p", "2021-01-30");

        assertThat(measured("{kind: stock, population: {participatesIn: [KROM]}}", tookPart)
                        .on("2021-01-30"))
                .isEqualTo("1");
        assertThat(measured("{kind: stock, population: {participatesIn: [STOM]}}", tookPart)
                        .on("2021-01-30"))
                .isEqualTo("0");
    }

    @Test
    void shouldReadShareOfStock() throws IOException {
        String share = "{kind: share-of-stock, population: {participatesIn: [KROM]}, part: {categories: ['81']}}";
        Person inTraining = Person.of("a").enrolled("2020-06-01", "81").programmeStarted("2020-12-01", "KROM", "p");
        Person waiting = Person.of("b").enrolled("2020-06-01", "11").programmeStarted("2020-12-01", "KROM", "p");

        assertThat(measured(share, inTraining, waiting).on("2020-12-01")).isEqualTo("1/2");
        assertThat(measured(share.replace("81", "42"), inTraining, waiting).on("2020-12-01"))
                .isEqualTo("0/2");
    }

    @Test
    void shouldReadShareOfStarters() throws IOException {
        String share = "{kind: share-of-starters, categories: ['42', '81'], part: {gender: WOMAN}}";
        Person woman = Person.of("a").enrolled("2021-03-04", "42", woman());

        assertThat(measured(share, woman).in("2021-03")).isEqualTo("1/1");
        assertThat(measured(share.replace("WOMAN", "MAN"), woman).in("2021-03")).isEqualTo("0/1");
        assertThat(measured(share.replace("42", "11"), woman).in("2021-03")).isEqualTo("0/0");
    }

    @Test
    void shouldReadOccurrences() throws IOException {
        String decisions = "{kind: occurrences, event: {type: DECISION_MADE, decision: STOM, kind: NEW}}";
        Person decided = Person.of("a")
                .decided("2021-03-04", "STOM", DecisionKind.NEW)
                .decided("2021-03-04", "STOM", DecisionKind.EXTENSION)
                .decided("2021-03-05", "KROM", DecisionKind.NEW)
                .decided("2021-03-06", "STOM", DecisionKind.NEW);

        assertThat(measured(decisions, decided).in("2021-03")).isEqualTo("2");
    }

    @Test
    void shouldReadDistinctPersons() throws IOException {
        String persons = "{kind: distinct-persons, event: {type: ACTIVITY_PLANNED, activity: [REFER, APPLY]}}";
        Person referred = Person.of("a")
                .on("2021-03-04", new Change.ActivityPlanned("x", "REFER"))
                .on("2021-03-05", new Change.ActivityPlanned("y", "APPLY"))
                .on("2021-04-05", new Change.ActivityPlanned("z", "APPLY"));

        assertThat(measured(persons, referred).in("2021-03")).isEqualTo("1");
        assertThat(measured(persons, referred).in("2021-04")).isEqualTo("1");
        assertThat(measured(persons.replace("APPLY", "COACH"), referred).in("2021-04"))
                .isEqualTo("0");
    }

    @Test
    void shouldReadProgrammeStarts() throws IOException {
        String starts = "{kind: programme-starts, programmes: [STOM, 'MUN_*']}";
        Person placed = Person.of("a")
                .programmeStarted("2021-03-04", "MUN_OSA", "p")
                .programmeStarted("2021-03-04", "STOM", "q")
                .programmeStarted("2021-03-04", "KROM", "r");

        assertThat(measured(starts, placed).in("2021-03")).isEqualTo("2");
    }

    @Test
    void shouldReadProgrammeExits() throws IOException {
        String exits = "{kind: programme-exits, programmes: ['MUN_*'], outcomes: [WORK, OTHER]}";
        Person left = Person.of("a")
                .programmeStarted("2021-03-04", "MUN_OSA", "p")
                .programmeEnded("2021-03-20", "p", ProgrammeOutcome.WORK)
                .programmeStarted("2021-03-04", "MUN_OSA", "q")
                .programmeEnded("2021-03-20", "q")
                .programmeStarted("2021-03-04", "STOM", "r")
                .programmeEnded("2021-03-20", "r", ProgrammeOutcome.WORK);

        assertThat(measured(exits, left).in("2021-03")).isEqualTo("2");
        assertThat(measured(exits.replace("WORK, ", ""), left).in("2021-03")).isEqualTo("1");
        assertThat(measured(exits.replace("MUN_*", "STOM"), left).in("2021-03")).isEqualTo("1");
    }

    @Test
    void shouldReadDuration() throws IOException {
        String duration = "{kind: duration, population: {youth: true}, result: [WORK], programmesOtherThan: ['MUN_*']}";
        Person toStudies =
                Person.of("a").enrolled("2021-03-01", "11", born("2000-06-15")).categoryChanged("2021-03-08", "32");
        Person toProgramme = Person.of("b")
                .enrolled("2021-03-01", "11", born("2000-06-15"))
                .programmeStarted("2021-03-05", "MUN_OSA", "p")
                .programmeStarted("2021-03-15", "STOM", "q");

        assertThat(measured(duration, toStudies, toProgramme).in("2021-03")).isEqualTo("14/1");
        assertThat(measured(duration.replace("WORK", "WORK, STUDIES"), toStudies, toProgramme)
                        .in("2021-03"))
                .isEqualTo("21/2");
        assertThat(measured(duration.replace("MUN_*", "STOM"), toProgramme).in("2021-03"))
                .isEqualTo("4/1");
    }

    private static Measured measured(String yaml, Person... persons) throws IOException {
        Kind kind = CatalogueText.yaml(yaml)
                .read(entry -> KindReaders.read(entry.required("kind"), entry, CatalogueText.CODES));
        return Measured.by(kind, persons);
    }
}
