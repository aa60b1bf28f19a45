package se.lagesbild.oracle;

import java.util.Objects;
import se.lagesbild.domain.calendar.DayRange;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Breakdown;
import se.lagesbild.domain.measure.Contributions;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Part;
import se.lagesbild.domain.measure.Property;
import se.lagesbild.domain.measure.Subject;

/** Kinds and properties as a programmer might get them wrong. */
final class WrongKinds {

    private WrongKinds() {}

    /** How the contributions of a kind are changed on their way. */
    interface Rewriting {
        void contribute(
                Contributions to, Subject subject, Part part, Breakdown breakdown, int start, int end, int weight);
    }

    private static Kind changed(Kind kind, Rewriting rewriting) {
        return new Kind() {
            @Override
            public void contribute(Subject subject, Contributions contributions) {
                kind.contribute(
                        subject,
                        (part, breakdown, start, end, weight) ->
                                rewriting.contribute(contributions, subject, part, breakdown, start, end, weight));
            }

            @Override
            public boolean hasDenominator() {
                return kind.hasDenominator();
            }
        };
    }

    /** A month lasts one day too long. */
    static Kind monthEndsLate(Kind kind) {
        return changed(kind, (to, subject, part, breakdown, start, end, weight) -> {
            boolean monthEnd = end != Integer.MAX_VALUE && Month.of(end).firstDay() == end;
            to.add(part, breakdown, start, monthEnd ? end + 1 : end, weight);
        });
    }

    /** One contribution in fifty is lost. */
    static Kind dropsSome(Kind kind) {
        return changed(kind, (to, subject, part, breakdown, start, end, weight) -> {
            if (Math.floorMod(Objects.hash(part.ordinal(), start, end), 50) != 0) {
                to.add(part, breakdown, start, end, weight);
            }
        });
    }

    /** The profile of the first day that counts, not of the day that the measure names. */
    static Kind profileOfTheCountingDay(Kind kind) {
        return changed(
                kind,
                (to, subject, part, breakdown, start, end, weight) ->
                        to.add(part, Breakdown.of(subject.timeline().profile().on(start)), start, end, weight));
    }

    /** The situation on the day when the ninety days are over decides, and what comes later does not. */
    static Kind goodOnDay90(Kind outcome, Property good) {
        return changed(outcome, (to, subject, part, breakdown, start, end, weight) -> {
            if (part == Part.DENOMINATOR) {
                to.add(part, breakdown, start, end, weight);
                if (good.days(subject.timeline()).contains(start)) {
                    to.add(Part.NUMERATOR, breakdown, start, end, weight);
                }
            }
        });
    }

    /** Whoever comes from a category that has the property does not start. */
    static Kind withoutMoves(Kind starters, Property from) {
        return changed(starters, (to, subject, part, breakdown, start, end, weight) -> {
            if (!from.days(subject.timeline()).contains(start - 1)) {
                to.add(part, breakdown, start, end, weight);
            }
        });
    }

    /** A day early: what holds at the close of a day counts as holding at the close of the day before. */
    static Property dayEarly(Property property) {
        return timeline -> {
            DaySet days = property.days(timeline);
            return DaySet.union(days.ranges().stream()
                    .map(range -> new DayRange(
                            range.start() - 1, range.end() == Integer.MAX_VALUE ? range.end() : range.end() - 1))
                    .toList());
        };
    }
}
