package se.lagesbild.replay.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the known figure of one cell changed, registration by registration. Mutable, for one thread. */
final class Course {

    /**
     * By what one registration changed the figure.
     *
     * @param at milliseconds since 1970-01-01T00:00Z
     */
    private record Step(long at, long numerator, long denominator) {}

    private final List<Step> steps = new ArrayList<>();

    /** A registration changed the figure by this; not by nothing. */
    void add(long at, long numerator, long denominator) {
        steps.add(new Step(at, numerator, denominator));
    }

    void addAll(Course other) {
        steps.addAll(other.steps);
    }

    /**
     * How many registrations lie between what is known now and the nearest earlier instant at which this figure was
     * known. If there is none, it is those until the nearest later instant, negative; and null if there is none either.
     *
     * @param asOf what is known now was registered by then, milliseconds since 1970-01-01T00:00Z, inclusive
     */
    @Nullable
    Integer registrationsSince(long numerator, long denominator, long asOf) {
        steps.sort(Comparator.comparingLong(Step::at));
        int now = 0;
        long numeratorMissing = numerator;
        long denominatorMissing = denominator;
        while (now < steps.size() && steps.get(now).at() <= asOf) {
            numeratorMissing -= steps.get(now).numerator();
            denominatorMissing -= steps.get(now).denominator();
            now++;
        }
        Integer back = distance(now, -1, numeratorMissing, denominatorMissing);
        return back != null ? back : distance(now, 1, numeratorMissing, denominatorMissing);
    }

    /**
     * Goes from instant to instant until nothing is missing: what was registered at one instant was known at once.
     *
     * @return the number of steps taken, negative if forwards; null at the end
     */
    private @Nullable Integer distance(int from, int direction, long numeratorMissing, long denominatorMissing) {
        long numerator = numeratorMissing;
        long denominator = denominatorMissing;
        int at = from;
        while (direction < 0 ? at > 0 : at < steps.size()) {
            Step step = steps.get(direction < 0 ? at - 1 : at);
            numerator -= direction * step.numerator();
            denominator -= direction * step.denominator();
            at += direction;
            boolean between = at == 0
                    || at == steps.size()
                    || steps.get(at - 1).at() != steps.get(at).at();
            if (between && numerator == 0 && denominator == 0) {
                return from - at;
            }
        }
        return null;
    }
}
