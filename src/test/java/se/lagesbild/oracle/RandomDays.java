package se.lagesbild.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;

/** Days of one history: many on few dates, at the edges where rules change, and ninety days from one another. */
final class RandomDays {

    private static final int MONTHS = 30;

    private final Random random;
    private final Month base;
    private final List<Integer> anchors = new ArrayList<>();

    RandomDays(Random random) {
        this.random = random;
        base = Month.of(random.nextBoolean() ? 2018 : 2022, 9).plus(random.nextInt(18));
        for (int i = 3 + random.nextInt(3); i > 0; i--) {
            anchors.add(anchor());
        }
    }

    private int anchor() {
        Month month = base.plus(random.nextInt(MONTHS));
        return switch (random.nextInt(5)) {
            case 0 -> month.firstDay();
            case 1 -> month.lastDay();
            case 2 -> Day.of(LocalDate.of(base.year() < 2021 ? 2020 : 2024, 2, 28)) + random.nextInt(3);
            case 3 -> month.lastDay() - 90;
            default -> anyDay();
        };
    }

    /** An effective day: mostly on or near an anchor. */
    int day() {
        int anchor = anchors.get(random.nextInt(anchors.size()));
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> anchor;
            case 3 -> anchor + random.nextInt(3) - 1;
            case 4 -> anchor + 88 + random.nextInt(4);
            case 5 -> anchor - 91 + random.nextInt(4);
            case 6 -> Month.of(anchor).plus(random.nextInt(3)).firstDay();
            case 7 -> Month.of(anchor).plus(random.nextInt(3)).lastDay();
            case 8, 9 -> Month.of(anchor).firstDay() + random.nextInt(28);
            case 10 -> monthsBefore(anchor);
            default -> anyDay();
        };
    }

    /** About three or twelve months before, when a tenure becomes long enough or too long. */
    private int monthsBefore(int day) {
        return Day.of(Day.date(day).minusMonths(random.nextBoolean() ? 3 : 12)) + random.nextInt(3);
    }

    /** A day in the first two months, when somebody may already have been registered for a while. */
    int earlyDay() {
        return base.firstDay() + random.nextInt(60);
    }

    /** A birth date that makes somebody 16 or 25 on an interesting day, or is 29 February, or is of no interest. */
    LocalDate birthDate() {
        return switch (random.nextInt(5)) {
            case 0 -> Day.date(day()).minusYears(16);
            case 1 -> Day.date(day()).minusYears(25);
            case 2 -> LocalDate.of(1996 + 4 * random.nextInt(3), 2, 29);
            case 3 -> LocalDate.of(base.year() - 20, 6, 15);
            default -> LocalDate.of(1985, 5, 5);
        };
    }

    /** Days to ask for: month ends, first days, days in the middle, days when something becomes ninety days old. */
    List<Integer> measuringDays() {
        Set<Integer> measuring = new TreeSet<>();
        for (int i = 0; i < 4; i++) {
            measuring.add(Month.of(day()).lastDay());
            measuring.add(Month.of(day() + 90).lastDay());
            measuring.add(Month.of(day()).next().firstDay());
            measuring.add(day());
            measuring.add(day() + 90);
            measuring.add(anyDay());
        }
        return List.copyOf(measuring);
    }

    private int anyDay() {
        return base.firstDay() + random.nextInt(30 * MONTHS);
    }
}
