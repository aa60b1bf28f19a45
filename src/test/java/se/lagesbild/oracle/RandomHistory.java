package se.lagesbild.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.StatusChange;

/**
 * A small hostile history of a few persons, made from a seed, with the days to measure it on.
 *
 * @param delivered events as they arrived: shuffled, with duplicates, amendments and voids
 * @param asOf vintage to ask for; null: all is known
 * @param days days to measure on
 */
public record RandomHistory(
        long seed, List<StatusChange> delivered, @Nullable Instant asOf, List<Integer> days) {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    public static RandomHistory of(long seed) {
        // Neighbouring seeds give alike first numbers; a multiplier spreads them.
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        RandomDays days = new RandomDays(random);
        List<StatusChange> delivered = new ArrayList<>();
        for (int person = 1 + random.nextInt(6); person > 0; person--) {
            delivered.addAll(person("p" + person, random, days));
        }
        RandomEpisodes episodes = new RandomEpisodes(new Choice(random), days);
        for (int person = 1 + random.nextInt(2); person > 0; person--) {
            delivered.addAll(episodes.of("p" + person));
        }
        Collections.shuffle(delivered, random);
        Instant asOf = random.nextInt(3) > 0 ? null : Instant.ofEpochMilli(days.day() * DAY + 8 * HOUR);
        return new RandomHistory(seed, delivered, asOf, days.measuringDays());
    }

    private static List<StatusChange> person(String personId, Random random, RandomDays days) {
        int events = 1 + random.nextInt(25);
        Leaning leaning = new Choice(random).oneOf(List.of(Leaning.values()));
        RandomChanges changes = new RandomChanges(random, days, leaning, events);
        List<StatusChange> delivered = new ArrayList<>();
        boolean registeredEarly = random.nextInt(3) > 0;
        for (int i = 1; i <= events; i++) {
            boolean early = i == 1 && registeredEarly;
            int day = early ? days.earlyDay() : days.day();
            StatusChange event = new StatusChange(
                    "e" + i, personId, day, registeredAt(day, random), early ? changes.enrolled() : changes.change());
            delivered.add(event);
            if (random.nextInt(10) == 0) {
                delivered.add(event);
            }
            for (int amend = random.nextInt(10); amend == 0; amend = random.nextInt(3)) {
                delivered.add(amendment(event, random, days, changes));
            }
        }
        return delivered;
    }

    /** Mostly the same day, else up to four months late or, of a day to come, early; with few times of day. */
    private static long registeredAt(int day, Random random) {
        long delay = switch (random.nextInt(6)) {
            case 0 -> random.nextInt(120);
            case 1 -> -random.nextInt(30);
            default -> 0;
        };
        return (day + delay) * DAY + (8 + random.nextInt(2)) * HOUR;
    }

    /** Another version, registered earlier, at the same time or later; of the day, the change with its type, or both. */
    private static StatusChange amendment(StatusChange event, Random random, RandomDays days, RandomChanges changes) {
        long registeredAt =
                event.registeredAt() + List.of(-DAY, 0L, HOUR, 40 * DAY).get(random.nextInt(4));
        boolean sameDay = random.nextInt(3) == 0;
        boolean sameChange = !sameDay && random.nextBoolean();
        return new StatusChange(
                event.eventId(),
                event.personId(),
                sameDay ? event.day() : days.day(),
                registeredAt,
                sameChange ? event.change() : changes.change());
    }
}
