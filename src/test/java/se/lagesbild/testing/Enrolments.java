package se.lagesbild.testing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.StatusChange;

/** Enrols another person with each event, all on one day: a figure then tells how many events it comes from. */
public final class Enrolments {

    private static final int OFFICES = 300;
    private static final List<String> MUNICIPALITIES = List.of("0180", "0380", "0580", "1280", "1480", "2480");

    private final LocalDate date;
    private int number;

    public Enrolments(LocalDate date) {
        this.date = date;
    }

    public StatusChange next() {
        number++;
        Profile profile = new Profile(
                number % 2 == 0 ? Gender.WOMAN : Gender.MAN,
                LocalDate.of(1990, 1, 1),
                MUNICIPALITIES.get(number % MUNICIPALITIES.size()),
                "office " + number % OFFICES,
                null,
                null);
        return new StatusChange(
                new UUID(1, number).toString(),
                new UUID(0, number).toString(),
                Day.of(date),
                date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(),
                new Change.Enrolled("11", profile));
    }
}
