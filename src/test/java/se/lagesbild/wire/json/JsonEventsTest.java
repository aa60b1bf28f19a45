package se.lagesbild.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.domain.person.Refusal.Reason;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RefusedException;

class JsonEventsTest {

    private static final String ENVELOPE =
            "'eventId':'e','personId':'p','effectiveDate':'2021-03-15','registeredAt':'2021-03-15T08:01:00Z'";

    private final JsonEvents events = new JsonEvents();

    @Test
    void shouldReadFieldsInAnyOrder() throws RefusedException {
        StatusChange expected = new StatusChange(
                "e",
                "p",
                Day.parse("2021-03-15"),
                Instant.parse("2021-03-15T08:01:00Z").toEpochMilli(),
                new Change.Enrolled(
                        "11", new Profile(Gender.WOMAN, LocalDate.of(1985, 5, 5), "0580", null, null, false)));

        assertThat(read("{" + ENVELOPE + ",'type':'ENROLLED','category':'11','gender':'WOMAN',"
                        + "'birthDate':'1985-05-05','municipality':'0580','reducedWorkCapacity':false}"))
                .isEqualTo(expected);
        assertThat(read("{'reducedWorkCapacity':false,'birthDate':'1985-05-05','category':'11','gender':'WOMAN',"
                        + "'municipality':'0580'," + ENVELOPE + ",'type':'ENROLLED'}"))
                .isEqualTo(expected);
    }

    @Test
    void shouldTakeNullForNotGiven() throws RefusedException {
        assertThat(read("{" + ENVELOPE + ",'type':'PROGRAMME_ENDED','participationId':'x','outcome':null}")
                        .change())
                .isEqualTo(new Change.ProgrammeEnded("x", null));
    }

    @Test
    void shouldReadTextBeyondAscii() throws RefusedException {
        assertThat(read("{" + ENVELOPE + ",'type':'INTERVENTION_OFFERED','intervention':'Å\\u00c4 職 🙂'}")
                        .change())
                .isEqualTo(new Change.InterventionOffered("ÅÄ 職 🙂"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-15T08:01:00Z, 2021-03-15T08:01:00Z",
        "2021-03-15T08:01:00.123Z, 2021-03-15T08:01:00.123Z",
        "2021-03-15T08:01:00.123999Z, 2021-03-15T08:01:00.123Z",
        "1969-12-31T23:59:59.9999Z, 1969-12-31T23:59:59.999Z",
        "2021-03-15T08:01:00+02:00, 2021-03-15T06:01:00Z",
        "2021-03-15T00:30:00+01:00, 2021-03-14T23:30:00Z",
        "2021-03-15T08:01Z, 2021-03-15T08:01:00Z"
    })
    void shouldReadInstants(String text, Instant expected) throws RefusedException {
        StatusChange event = read(
                "{" + ENVELOPE.replace("2021-03-15T08:01:00Z", text) + ",'type':'CATEGORY_CHANGED','category':'11'}");

        assertThat(event.registeredAt()).isEqualTo(expected.toEpochMilli());
    }

    static Stream<String> refused() {
        String category = ",'type':'CATEGORY_CHANGED','category':'11'}";
        return Stream.of(
                "UNDECODABLE||",
                "UNDECODABLE||nonsense",
                "UNDECODABLE||[1]",
                "UNDECODABLE||null",
                "UNDECODABLE||{" + ENVELOPE,
                "UNDECODABLE||{" + ENVELOPE + category + "}",
                "UNDECODABLE||{" + ENVELOPE + category + " {}",
                "UNDECODABLE||{" + ENVELOPE + ",'office':'a\u0000b'" + category,
                "MISSING_FIELD|type|{" + ENVELOPE + ",'category':'11'}",
                "MISSING_FIELD|type|{" + ENVELOPE + ",'type':null,'category':'11'}",
                "MISSING_FIELD|eventId|{" + ENVELOPE.replace("'eventId':'e',", "") + category,
                "MISSING_FIELD|personId|{" + ENVELOPE.replace("'p'", "null") + category,
                "MISSING_FIELD|category|{" + ENVELOPE + ",'type':'CATEGORY_CHANGED'}",
                "MISSING_FIELD|plannedEnd|{" + ENVELOPE + ",'type':'PROGRAMME_EXTENDED','participationId':'x'}",
                "ILL_TYPED_FIELD|type|{" + ENVELOPE + ",'type':5,'category':'11'}",
                "ILL_TYPED_FIELD|category|{" + ENVELOPE + ",'type':'CATEGORY_CHANGED','category':11}",
                "ILL_TYPED_FIELD|category|{" + ENVELOPE + ",'type':'CATEGORY_CHANGED','category':{'code':['11']}}",
                "ILL_TYPED_FIELD|effectiveDate|{" + ENVELOPE.replace("2021-03-15'", "2021-02-29'") + category,
                "ILL_TYPED_FIELD|effectiveDate|{" + ENVELOPE.replace("2021-03-15'", "15/03/2021'") + category,
                "ILL_TYPED_FIELD|effectiveDate|{" + ENVELOPE.replace("2021-03-15'", "+999999999-01-01'") + category,
                "ILL_TYPED_FIELD|effectiveDate|{" + ENVELOPE.replace("'2021-03-15'", "18701") + category,
                "ILL_TYPED_FIELD|registeredAt|{" + ENVELOPE.replace("08:01:00Z", "08:01:00") + category,
                "ILL_TYPED_FIELD|registeredAt|{" + ENVELOPE.replace("08:01:00Z", "24:01:00Z") + category,
                "ILL_TYPED_FIELD|registeredAt|{" + ENVELOPE.replace("2021-03-15T", "2021-13-15T") + category,
                "ILL_TYPED_FIELD|registeredAt|{" + ENVELOPE.replace("2021-03-15T", "+999999999-12-31T") + category,
                "ILL_TYPED_FIELD|reducedWorkCapacity|{" + ENVELOPE
                        + ",'type':'PROFILE_CHANGED','reducedWorkCapacity':'false'}",
                "ILL_TYPED_FIELD|personId|{" + ENVELOPE.replace("'p'", "'\\ud83d\\ud83d\\ude80'") + category,
                "ILL_TYPED_FIELD|personId|{" + ENVELOPE.replace("'p'", "'\\ude80\\ud83d'") + category,
                "ILL_TYPED_FIELD|personId|{" + ENVELOPE.replace("'p'", "'p\\ud83d'") + category,
                "ILL_TYPED_FIELD|eventId|{" + ENVELOPE + ",'eventId':'e'" + category,
                "ILL_TYPED_FIELD|category|{" + ENVELOPE + ",'category':null" + category,
                "ILL_TYPED_FIELD|gender|{" + ENVELOPE + ",'type':'PROFILE_CHANGED','gender':true}",
                "UNKNOWN_FIELD|colour|{" + ENVELOPE + ",'colour':{'a':[1,{}]}" + category,
                "UNKNOWN_FIELD|reason|{" + ENVELOPE + ",'reason':'WORK'" + category,
                "UNKNOWN_FIELD|reason|{" + ENVELOPE + ",'reason':5" + category,
                "UNKNOWN_TYPE|type|{" + ENVELOPE + ",'type':'PROMOTED'}",
                "UNKNOWN_TYPE|type|{" + ENVELOPE + ",'rank':1,'category':1,'type':'PROMOTED'}",
                "UNKNOWN_ENUM_VALUE|gender|{" + ENVELOPE + ",'type':'PROFILE_CHANGED','gender':'OTHER'}",
                "UNKNOWN_ENUM_VALUE|gender|{" + ENVELOPE + ",'type':'PROFILE_CHANGED','gender':'UNRECOGNISED'}",
                "UNKNOWN_ENUM_VALUE|education|{" + ENVELOPE + ",'type':'PROFILE_CHANGED','education':''}",
                "UNKNOWN_ENUM_VALUE|reason|{" + ENVELOPE + ",'type':'DEREGISTERED','reason':'work'}",
                "UNKNOWN_ENUM_VALUE|outcome|{" + ENVELOPE
                        + ",'type':'PROGRAMME_ENDED','participationId':'x','outcome':'DECEASED'}",
                "UNKNOWN_ENUM_VALUE|kind|{" + ENVELOPE + ",'type':'DECISION_MADE','decision':'STOM','kind':'OLD'}");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldRefuse(String reasonFieldAndLine) {
        String[] parts = reasonFieldAndLine.split("\\|", 3);

        Refusal refusal = refusalOf(parts[2]);

        assertThat(refusal.reason()).isEqualTo(Reason.valueOf(parts[0]));
        assertThat(refusal.field()).isEqualTo(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'type':'CATEGORY_CHANGED','category':'11','", "'type':'SECRET','", "'kind':'SECRET','"})
    void shouldNotQuoteTheLineInAnExplanation(String part) {
        Refusal refusal = refusalOf("{'eventId':'SECRET','personId':'SECRET'," + part);

        assertThat(refusal.toString()).doesNotContain("SECRET");
    }

    @Test
    void shouldShortenANameThatIsNoField() {
        assertThat(refusalOf("{'" + "x".repeat(1000) + "':1}").field()).isEqualTo("x".repeat(40) + "…");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC0, 0xFF, 0x80, 0xED})
    void shouldRefuseMalformedUtf8(int intruder) {
        byte[] line = ("{" + ENVELOPE + ",'type':'INTERVENTION_OFFERED','intervention':'#####'}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '#') {
                line[i] = (byte) intruder;
                break;
            }
        }

        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> events.read(line, 0, line.length));

        assertThat(refused.refusal().reason()).isEqualTo(Reason.UNDECODABLE);
    }

    @Test
    void shouldRefuseAnotherEncoding() {
        byte[] line = ("{" + ENVELOPE + ",'type':'CATEGORY_CHANGED','category':'11'}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_16LE);

        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> events.read(line, 0, line.length));

        assertThat(refused.refusal().reason()).isEqualTo(Reason.UNDECODABLE);
    }

    private StatusChange read(String line) throws RefusedException {
        return events.read(line.replace('\'', '"'));
    }

    private Refusal refusalOf(String line) {
        return catchThrowableOfType(RefusedException.class, () -> read(line)).refusal();
    }
}
