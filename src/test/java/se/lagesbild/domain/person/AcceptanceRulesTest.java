package se.lagesbild.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Refusal.Reason;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.FewCategories;
import se.lagesbild.testing.Person;

class AcceptanceRulesTest {

    private static final Change OFFER = new Change.InterventionOffered("COURSE");

    private final AcceptanceRules rules = new AcceptanceRules(FewCategories.TABLE);

    @Test
    void shouldAcceptWhatBreaksNoRule() {
        Person person = Person.of("a")
                .enrolled("2021-03-01", "11", Facts.born("2021-03-01").andLivingIn("0580"))
                .categoryChanged("2021-03-02", "41")
                .profileChanged("2021-03-03", Facts.livingIn("0000"))
                .programmeStarted("2021-03-04", "A PROGRAMME OF TOMORROW", "p")
                .voided("2021-03-05", "no such event");

        assertThat(person.events())
                .allSatisfy(event -> assertThat(rules.refusalOf(event)).isNull());
    }

    @ParameterizedTest
    @CsvSource({"'', a, eventId", "' ', a, eventId", "e, '', personId", "e, ' ', personId"})
    void shouldRefuseBlankIds(String eventId, String personId, String field) {
        StatusChange event = new StatusChange(eventId, personId, 0, 0, OFFER);

        assertThat(rules.refusalOf(event)).isEqualTo(new Refusal(Reason.MISSING_FIELD, field, "is blank"));
    }

    @ParameterizedTest
    @MethodSource("eventsWithATextOf")
    void shouldRefuseTextsThatNoIdOrCodeHas(String field, IntFunction<StatusChange> withTextOf) {
        assertThat(rules.refusalOf(withTextOf.apply(1_000))).isNull();
        assertThat(rules.refusalOf(withTextOf.apply(1_001)))
                .isEqualTo(new Refusal(Reason.TEXT_TOO_LONG, field, "is longer than 1000 characters"));
    }

    static Stream<Arguments> eventsWithATextOf() {
        return Stream.of(
                withText(
                        "office",
                        text -> new Change.ProfileChanged(
                                Facts.none().office(text).profile())),
                withText(
                        "office",
                        text -> new Change.Enrolled(
                                "11", Facts.none().office(text).profile())),
                withText("programme", text -> new Change.ProgrammeStarted(text, "p", null)),
                withText("participationId", text -> new Change.ProgrammeStarted("STOM", text, null)),
                withText("participationId", text -> new Change.ProgrammeExtended(text, 0)),
                withText("participationId", text -> new Change.ProgrammeEnded(text, null)),
                withText("decision", text -> new Change.DecisionMade(text, DecisionKind.NEW)),
                withText("intervention", Change.InterventionOffered::new),
                withText("activityId", text -> new Change.ActivityPlanned(text, "a")),
                withText("activity", text -> new Change.ActivityPlanned("a", text)),
                withText("programme", text -> new Change.ActivityStarted("a", "a", text, null, null)),
                withText("activityId", Change.ActivityEnded::new),
                withText("studies", text -> new Change.StudiesStarted(text, null)),
                withText("studiesId", text -> new Change.StudiesStarted("s", text)),
                withText("studiesId", Change.StudiesEnded::new),
                withText("voids", Change.Voided::new),
                Arguments.of("eventId", (IntFunction<StatusChange>)
                        length -> new StatusChange("x".repeat(length), "a", 0, 0, OFFER)),
                Arguments.of("personId", (IntFunction<StatusChange>)
                        length -> new StatusChange("e", "x".repeat(length), 0, 0, OFFER)));
    }

    private static Arguments withText(String field, Function<String, Change> change) {
        IntFunction<StatusChange> event = length -> new StatusChange("e", "a", 0, 0, change.apply("x".repeat(length)));
        return Arguments.of(field, event);
    }

    @Test
    void shouldRefuseDaysBefore1900() {
        String registeredAt = "2021-03-01T08:00:00Z";

        assertThat(refusal("1900-01-01", registeredAt)).isNull();
        assertThat(refusal("1899-12-31", registeredAt))
                .isEqualTo(new Refusal(Reason.EFFECTIVE_DATE_OUT_OF_RANGE, "effectiveDate", "is before 1900-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-01T08:00:00Z, 2026-03-01, 2026-03-02",
        // The day of registration is that of Stockholm, not of UTC.
        "2021-02-28T22:59:59Z, 2026-02-28, 2026-03-01",
        "2021-02-28T23:00:00Z, 2026-03-01, 2026-03-02",
        "2021-06-30T21:59:59Z, 2026-06-30, 2026-07-01",
        "2021-06-30T22:00:00Z, 2026-07-01, 2026-07-02",
        "2024-02-29T08:00:00Z, 2029-02-28, 2029-03-01",
    })
    void shouldRefuseDaysMoreThanFiveYearsAhead(String registeredAt, String latest, String tooLate) {
        assertThat(refusal(latest, registeredAt)).isNull();
        assertThat(refusal(tooLate, registeredAt))
                .isEqualTo(new Refusal(
                        Reason.EFFECTIVE_DATE_OUT_OF_RANGE,
                        "effectiveDate",
                        "is more than 5 years after registeredAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01T00:00:00Z, true",
        "1899-12-31T23:59:59.999Z, false",
        "9999-12-31T00:00:00Z, true",
        "9999-12-31T00:00:00.001Z, false"
    })
    void shouldRefuseRegistrationsBeyondAnyCalendar(Instant registeredAt, boolean accepted) {
        Refusal refusal = refusal("1900-01-01", registeredAt.toString());

        assertThat(refusal)
                .isEqualTo(
                        accepted
                                ? null
                                : new Refusal(
                                        Reason.DATE_OUT_OF_RANGE,
                                        "registeredAt",
                                        "is not between the years 1900 and 9999"));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE})
    void shouldRefuseAnyTimeOfRegistrationThatNumbersCanTell(long registeredAt) {
        Refusal refusal = rules.refusalOf(new StatusChange("e", "a", Day.parse("2021-03-01"), registeredAt, OFFER));

        assertThat(refusal).extracting(Refusal::reason).isEqualTo(Reason.DATE_OUT_OF_RANGE);
    }

    @Test
    void shouldRefusePlannedEndsBeyondAnyCalendar() {
        int latest = Day.parse("9999-12-31");
        Refusal tooLate = new Refusal(Reason.DATE_OUT_OF_RANGE, "plannedEnd", "is after the year 9999");

        assertThat(refusal(new Change.ProgrammeStarted("STOM", "p", null))).isNull();
        assertThat(refusal(new Change.ProgrammeStarted("STOM", "p", latest))).isNull();
        assertThat(refusal(new Change.ProgrammeStarted("STOM", "p", latest + 1)))
                .isEqualTo(tooLate);
        assertThat(refusal(new Change.ProgrammeExtended("p", latest))).isNull();
        assertThat(refusal(new Change.ProgrammeExtended("p", latest + 1))).isEqualTo(tooLate);
    }

    @Test
    void shouldRefuseCategoriesThatTheTableDoesNotHave() {
        Refusal unknown = new Refusal(Reason.UNKNOWN_CATEGORY, "category", "is not in the category table");

        assertThat(refusal(new Change.Enrolled("99", Profile.NONE))).isEqualTo(unknown);
        assertThat(refusal(new Change.CategoryChanged(""))).isEqualTo(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "580", "05800", "058O", "0 80", "-580", "٠٥٨٠"})
    void shouldRefuseMunicipalitiesThatAreNotFourDigits(String municipality) {
        Refusal bad = new Refusal(Reason.BAD_MUNICIPALITY, "municipality", "is not four digits");
        Profile profile = Facts.livingIn(municipality).profile();

        assertThat(refusal(new Change.Enrolled("11", profile))).isEqualTo(bad);
        assertThat(refusal(new Change.ProfileChanged(profile))).isEqualTo(bad);
    }

    @Test
    void shouldRefuseABirthAfterTheEffectiveDay() {
        Refusal unborn = new Refusal(Reason.BIRTH_DATE_AFTER_EFFECTIVE_DATE, "birthDate", "is after effectiveDate");
        Profile profile = Facts.born("2021-03-02").profile();

        assertThat(refusal(new Change.Enrolled("11", profile))).isEqualTo(unborn);
        assertThat(refusal(new Change.ProfileChanged(profile))).isEqualTo(unborn);
    }

    private @Nullable Refusal refusal(Change change) {
        return rules.refusalOf(Person.of("a").on("2021-03-01", change).events().get(0));
    }

    private @Nullable Refusal refusal(String effectiveDate, String registeredAt) {
        long registered = Instant.parse(registeredAt).toEpochMilli();
        return rules.refusalOf(new StatusChange("e", "a", Day.parse(effectiveDate), registered, OFFER));
    }
}
