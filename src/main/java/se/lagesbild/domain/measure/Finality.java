package se.lagesbild.domain.measure;

import se.lagesbild.domain.calendar.Month;

/**
 * When a month's figure is settled: by the calendar, whether or not events arrive.
 *
 * @param wholeMonths how many whole months after its end a month stays preliminary
 */
public record Finality(int wholeMonths) {

    /** Three whole months, since late registrations are rare after that. */
    public static final Finality DEFAULT = new Finality(3);

    /** The status of an unrevised figure of the month on a day: the month is over from the day after its last. */
    public Result.Status statusOf(Month month, int today) {
        if (today < month.end()) {
            return Result.Status.LIVE;
        }
        return today < month.plus(1 + wholeMonths).firstDay() ? Result.Status.PRELIMINARY : Result.Status.FINAL;
    }
}
