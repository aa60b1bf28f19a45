package se.lagesbild.wire.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.ProgrammeOutcome;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.RandomEvents;

class HistoryCodecTest {

    private static final String UUID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private final HistoryCodec codec = new HistoryCodec();

    @Test
    void shouldComeBackTheSame() {
        for (int seed = 0; seed < 300; seed++) {
            List<StatusChange> events = new RandomEvents(seed).of("p" + seed, seed);

            byte[] stored = codec.encode(new History(events));

            assertThat(codec.decode(stored, "p" + seed).events()).isEqualTo(new History(events).events());
        }
    }

    @Test
    void shouldBeTheSameBytesWhateverTheOrderOfArrival() {
        List<StatusChange> events = new ArrayList<>(new RandomEvents(4).of("p", 40));
        byte[] stored = codec.encode(new History(events));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertThat(codec.encode(new History(events))).isEqualTo(stored);
            assertThat(codec.encode(codec.decode(stored, "p"))).isEqualTo(stored);
        }
    }

    @Test
    void shouldHoldTheExtremesOfNumbers() {
        List<StatusChange> events = new ArrayList<>();
        for (int day : new int[] {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE}) {
            for (long at : new long[] {Long.MIN_VALUE, -1, 0, 1, 999, 1000, Long.MAX_VALUE}) {
                Change change = new Change.ProgrammeExtended("x", day == 0 ? Integer.MIN_VALUE : -day);
                events.add(new StatusChange(day + "/" + at, "p", day, at, change));
            }
        }

        assertThat(codec.decode(codec.encode(new History(events)), "p").events())
                .containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void shouldStoreAnEmptyHistory() {
        assertThat(codec.decode(codec.encode(new History()), "p").events()).isEmpty();
    }

    @Test
    void shouldStoreARepeatedTextOnce() {
        History once = new History(List.of(event(1, new Change.InterventionOffered("a text of some length"))));
        History twice = new History(List.of(
                event(1, new Change.InterventionOffered("a text of some length")),
                event(2, new Change.InterventionOffered("a text of some length"))));

        assertThat(codec.encode(twice).length - codec.encode(once).length).isLessThan(12);
    }

    /** Bytes that were once written must be read for ever; a change of this text is a change of the stored form. */
    @Test
    void shouldReadAndWriteVersionOneAsItAlwaysWas() {
        byte[] stored = HexFormat.of().parseHex(VERSION_ONE);

        assertThat(codec.decode(stored, "p").events()).isEqualTo(oneOfEachType());
        assertThat(HexFormat.of().formatHex(codec.encode(new History(oneOfEachType()))))
                .isEqualTo(VERSION_ONE);
    }

    @Test
    void shouldSayWhichVersionItDoesNotKnow() {
        assertThatThrownBy(() -> codec.decode(new byte[] {7, 1, 2}, "p"))
                .isInstanceOf(UnreadableHistoryException.class)
                .hasMessage("stored history has version 7, known is 1");
        assertThatThrownBy(() -> codec.decode(new byte[0], "p"))
                .isInstanceOf(UnreadableHistoryException.class)
                .hasMessage("stored history is empty");
    }

    @Test
    void shouldRefuseAHistoryCutShort() {
        byte[] stored = codec.encode(new History(List.of(event(1, new Change.CategoryChanged("11")))));
        for (int length = 2; length < stored.length; length++) {
            byte[] cut = Arrays.copyOf(stored, length);
            assertThatThrownBy(() -> codec.decode(cut, "p")).isInstanceOf(UnreadableHistoryException.class);
        }
    }

    @Test
    void shouldEndInItsOwnExceptionWhateverTheDamage() {
        byte[] stored = codec.encode(new History(new RandomEvents(5).of("p", 30)));
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = stored.clone();
            damaged[1 + random.nextInt(stored.length - 1)] = (byte) random.nextInt();
            try {
                codec.decode(damaged, "p");
            } catch (UnreadableHistoryException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        assertThat(codec.encode(codec.decode(stored, "p"))).isEqualTo(stored);
    }

    private static StatusChange event(int number, Change change) {
        return new StatusChange(
                "T-" + number, "p", 18_000 + number, (18_000L + number) * 86_400_000 + 28_860_000, change);
    }

    private static List<StatusChange> oneOfEachType() {
        Profile profile = new Profile(Gender.MAN, Day.date(5603), "0580", "Linköping", Education.POST_SECONDARY, true);
        return List.of(
                event(0, new Change.Enrolled("11", profile)),
                event(1, new Change.CategoryChanged("46")),
                event(2, new Change.ProfileChanged(Profile.NONE)),
                event(3, new Change.DecisionMade("STOM", DecisionKind.PROVIDER_CHANGE)),
                event(4, new Change.InterventionOffered("")),
                event(5, new Change.ProgrammeStarted("STOM", UUID, 18_100)),
                event(6, new Change.ProgrammeExtended(UUID, 18_200)),
                event(7, new Change.ActivityPlanned("a", "APPLY_TO_HIGHER_EDUCATION")),
                event(8, new Change.ActivityStarted("a", "APPLY_TO_HIGHER_EDUCATION", "STOM", true, null)),
                event(9, new Change.ActivityEnded("a")),
                event(10, new Change.ProgrammeEnded(UUID, ProgrammeOutcome.OTHER)),
                event(11, new Change.StudiesStarted("KOMVUX", "s")),
                event(12, new Change.StudiesEnded("s")),
                event(13, new Change.Deregistered(DeregistrationReason.DECEASED)),
                new StatusChange(UUID, "p", 18_113, 18_114L * 86_400_000 + 7, new Change.Voided("T-1")));
    }

    private static final String VERSION_ONE =
            "0104a09902f8c2030006542d300431317e02d9c1010830353830144c696e6bc3b670696e6704010c02f8c20304023104"
                    + "34361c02f8c203040232003c02f8c2030402330853544f4d044402f8c203040234002402f8c20304023509410f8fad5b"
                    + "d9cb469fa16570867728950e02be012c02f8c2030402360d84034c02f8c2030402370261324150504c595f544f5f4849"
                    + "474845525f454455434154494f4e5402f8c2030402380f110902015c02f8c2030402390f3402f8c203040431300d0204"
                    + "6402f8c2030602310c4b4f4d5655580202736c02f8c203060232151402f8c2030602330872c8018ef0b2520f8fad5bd9"
                    + "cb469fa16570867728950e06542d31";
}
