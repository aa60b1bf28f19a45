package se.lagesbild.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.lagesbild.avro.Deregistered;
import se.lagesbild.avro.DeregistrationReason;
import se.lagesbild.avro.StatusChange;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.Refusal.Reason;
import se.lagesbild.wire.avro.AvroEvents;

/**
 * A record of the event topic that is to be refused, and why.
 *
 * @param key null if it has none
 * @param value null if it has none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Unacceptable(byte @Nullable [] key, byte @Nullable [] value, Reason reason) {

    private static final int UNKNOWN_SCHEMA = 777;
    private static final int DAY = Day.parse("2021-03-01");
    private static final long REGISTERED = Instant.parse("2021-03-01T08:00:00Z").toEpochMilli();

    /**
     * Records for every reason that there is for records, several for some.
     *
     * @param name is in the key and the texts of each
     * @param encoder writes values
     */
    public static List<Unacceptable> all(String name, Function<StatusChange, byte[]> encoder) {
        Change enrolled = new Change.Enrolled("11", Profile.NONE);
        byte[] good = encoder.apply(event(name, name, DAY, REGISTERED, enrolled));
        return List.of(
                of(name, null, Reason.UNDECODABLE),
                of(name, new byte[0], Reason.UNDECODABLE),
                of(name, name.getBytes(StandardCharsets.UTF_8), Reason.UNDECODABLE),
                of(name, Arrays.copyOf(good, good.length - 3), Reason.UNDECODABLE),
                of(name, Arrays.copyOf(good, good.length + 3), Reason.UNDECODABLE),
                of(name, ByteBuffer.wrap(good.clone()).putInt(1, UNKNOWN_SCHEMA).array(), Reason.UNKNOWN_SCHEMA),
                of("not " + name, good, Reason.KEY_MISMATCH),
                new Unacceptable(null, good, Reason.KEY_MISMATCH),
                of(name, encoder.apply(event(" ", name, DAY, REGISTERED, enrolled)), Reason.MISSING_FIELD),
                of(
                        name,
                        encoder.apply(event(name, name, DAY, REGISTERED, new Change.CategoryChanged(name))),
                        Reason.UNKNOWN_CATEGORY),
                of(name, encoder.apply(unknownReason(name)), Reason.UNKNOWN_ENUM_VALUE),
                of(
                        name,
                        encoder.apply(event(name, name, DAY, REGISTERED, profile(Facts.livingIn(name)))),
                        Reason.BAD_MUNICIPALITY),
                of(
                        name,
                        encoder.apply(event(name, name, DAY, REGISTERED, profile(Facts.born("2021-03-02")))),
                        Reason.BIRTH_DATE_AFTER_EFFECTIVE_DATE),
                of(
                        name,
                        encoder.apply(event(name, name, Day.parse("1899-12-31"), REGISTERED, enrolled)),
                        Reason.EFFECTIVE_DATE_OUT_OF_RANGE),
                of(
                        name,
                        encoder.apply(event(name, name, Day.parse("2027-01-01"), REGISTERED, enrolled)),
                        Reason.EFFECTIVE_DATE_OUT_OF_RANGE),
                of(
                        name,
                        encoder.apply(event(name, name, DAY, Long.MIN_VALUE / 1_000, enrolled)),
                        Reason.DATE_OUT_OF_RANGE),
                of(
                        name,
                        encoder.apply(event(name, name, DAY, REGISTERED, new Change.ActivityEnded(name.repeat(1_000)))),
                        Reason.TEXT_TOO_LONG));
    }

    private static Unacceptable of(String key, byte @Nullable [] value, Reason reason) {
        return new Unacceptable(key.getBytes(StandardCharsets.UTF_8), value, reason);
    }

    private static StatusChange event(String eventId, String personId, int day, long registeredAt, Change change) {
        return AvroEvents.toAvro(
                new se.lagesbild.domain.person.StatusChange(eventId, personId, day, registeredAt, change));
    }

    private static Change profile(Facts facts) {
        return new Change.ProfileChanged(facts.profile());
    }

    private static StatusChange unknownReason(String name) {
        return new StatusChange(
                name,
                name,
                LocalDate.of(2021, 3, 1),
                Instant.ofEpochMilli(REGISTERED),
                new Deregistered(DeregistrationReason.UNRECOGNISED));
    }
}
