package se.lagesbild.oracle;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Change;
import se.lagesbild.oracle.ReferenceMeasure.Counted;
import se.lagesbild.oracle.ReferenceMeasure.Form;

/** The kinds «stock», «share of stock» and «guarantee». */
final class Stocks {

    private Stocks() {}

    static ReferenceMeasure stock(OnDay property) {
        return new ReferenceMeasure(
                Form.STOCK,
                (person, first, t) -> property.holds(person, t)
                        ? List.of(Counted.inCount(person.on(t).profile()))
                        : List.of());
    }

    static ReferenceMeasure share(OnDay property, OnDay other) {
        return new ReferenceMeasure(
                Form.RATE,
                (person, first, t) -> property.holds(person, t)
                        ? List.of(Counted.inRate(person.on(t).profile(), other.holds(person, t)))
                        : List.of());
    }

    static ReferenceMeasure youthGuarantee() {
        OnDay eligible = OnDay.YOUTH.and(OnDay.participatesIn("ETP").not());
        return stock(eligible.and(Stocks::waitedWithoutOffer));
    }

    private static boolean waitedWithoutOffer(PersonDays person, int t) {
        int days = 0;
        boolean offered = false;
        while (ContractCategories.OPENLY_UNEMPLOYED.equals(person.on(t - days).group())) {
            offered |= person.on(t - days).happened().stream().anyMatch(Change.InterventionOffered.class::isInstance);
            days++;
        }
        return days >= 90 && !offered;
    }

    static ReferenceMeasure earlyProgramme() {
        OnDay listed = categoryIn(Set.of("11", "46", "54", "75", "80", "81", "83", "86"));
        OnDay early = listed.and(OnDay.YOUTH.not()).and((person, t) -> {
            int enrolled = t;
            while (!person.enrolledOn(enrolled)) {
                enrolled--;
            }
            long months = ChronoUnit.MONTHS.between(Day.date(enrolled), Day.date(t + 1));
            return months >= 3 && months < 12;
        });
        return share(early, categoryIn(Set.of("11")).not());
    }

    /** The category in the register: nobody who left it has one. */
    private static OnDay categoryIn(Set<String> categories) {
        return (person, t) -> {
            String category = person.on(t).category();
            return category != null && categories.contains(category);
        };
    }

    /** «Has an ongoing activity of that programme»: of one of JOB and UGA in which the person participates. */
    static ReferenceMeasure activityInJobOrUga() {
        OnDay inJob = OnDay.participatesIn("JOB");
        OnDay inUga = OnDay.participatesIn("UGA");
        OnDay active = inJob.and(OnDay.ongoingActivity("JOB", any -> true))
                .or(inUga.and(OnDay.ongoingActivity("UGA", any -> true)));
        return share(inJob.or(inUga), active);
    }
}
