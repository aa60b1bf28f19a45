package se.lagesbild.oracle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.oracle.ReferenceMeasure.Counted;
import se.lagesbild.oracle.ReferenceMeasure.Form;

/** How a programmer might misread the days until young people go somewhere. */
final class MisreadDurations {

    private static final OnDay TO_PROGRAMME = starts(false);
    private static final OnDay ANYWHERE = Turnovers.TO_EITHER.or(TO_PROGRAMME);

    private MisreadDurations() {}

    static List<WrongReference> all() {
        Sentence right = new Sentence();
        List<WrongReference> all = new ArrayList<>();
        all.add(right.named("work is forgotten").to(Turnovers.TO_STUDIES.or(TO_PROGRAMME)));
        all.add(right.named("studies are forgotten").to(Turnovers.TO_WORK.or(TO_PROGRAMME)));
        all.add(right.named("programmes are forgotten").to(Turnovers.TO_EITHER));
        all.add(right.named("a municipal programme is one").to(Turnovers.TO_EITHER.or(starts(true))));
        all.add(right.named("in a programme, whenever it started")
                .to(Turnovers.TO_EITHER.or(
                        (person, day) -> person.on(day).programmes().stream().anyMatch(it -> !it.startsWith("MUN_")))));
        all.add(right.named("youth on the day of the transition").with((it, d, x) -> it.youthOn = x));
        all.add(right.named("profile of the day of the transition").with((it, d, x) -> it.profileOn = x));
        all.add(right.named("both days are counted").with((it, d, x) -> it.days = x - d + 1));
        all.add(right.named("belongs to the day of enrolment").with((it, d, x) -> it.belongsTo = d));
        all.add(right.named("belongs to the day after").with((it, d, x) -> it.belongsTo = x + 1));
        all.add(right.named("not on the day of enrolment").from(1));
        all.add(right.named("goes on after a deregistration").goingOn());
        all.add(right.named("the last transition").last());
        return all;
    }

    private static OnDay starts(boolean municipal) {
        return (person, day) -> person.participations().stream()
                .anyMatch(it -> it.start() == day
                        && it.covers(day)
                        && (municipal || !it.programme().startsWith("MUN_")));
    }

    /** What is added for an enrolment on a day and a transition on another. */
    private static final class Addition {
        private int youthOn;
        private int profileOn;
        private int belongsTo;
        private int days;
    }

    /** Changes what is added for an enrolment on day d with a transition on day x. */
    private interface Change {
        void change(Addition addition, int d, int x);
    }

    /** The sentence in parts, one of which is misread. */
    private static final class Sentence {

        private String name = "";
        private OnDay result = ANYWHERE;
        private Change change = (it, d, x) -> {};
        private int fromDay;
        private boolean goesOn;
        private boolean last;

        Sentence named(String name) {
            Sentence misread = new Sentence();
            misread.name = name;
            return misread;
        }

        WrongReference to(OnDay result) {
            this.result = result;
            return wrong();
        }

        WrongReference with(Change change) {
            this.change = change;
            return wrong();
        }

        WrongReference from(int day) {
            fromDay = day;
            return wrong();
        }

        WrongReference goingOn() {
            goesOn = true;
            return wrong();
        }

        WrongReference last() {
            last = true;
            return wrong();
        }

        private WrongReference wrong() {
            return new WrongReference(name, "youth-days-to-transition", new ReferenceMeasure(Form.RATE, this::counted));
        }

        private List<Counted> counted(PersonDays person, int first, int t) {
            List<Counted> counted = new ArrayList<>();
            for (int d = person.firstDay(); d <= t; d++) {
                Integer transition = person.enrolledOn(d) ? transition(person, d, t) : null;
                if (transition != null) {
                    Addition it = new Addition();
                    it.youthOn = d;
                    it.profileOn = d;
                    it.belongsTo = transition;
                    it.days = transition - d;
                    change.change(it, d, transition);
                    boolean inMonth =
                            first <= it.belongsTo && Month.of(it.belongsTo).equals(Month.of(t));
                    if (OnDay.YOUTH.holds(person, it.youthOn) && inMonth && it.belongsTo <= t) {
                        counted.add(new Counted(person.on(it.profileOn).profile(), it.days, 1));
                    }
                }
            }
            return counted;
        }

        private @Nullable Integer transition(PersonDays person, int enrolled, int t) {
            Integer found = null;
            for (int d = enrolled + fromDay; d <= t; d++) {
                if (result.holds(person, d)) {
                    found = d;
                    if (!last) {
                        return d;
                    }
                }
                if (!goesOn && !person.on(d).registered()) {
                    return found;
                }
            }
            return found;
        }
    }
}
