package se.lagesbild.oracle;

import static se.lagesbild.oracle.Turnovers.TO_EITHER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.person.Change;
import se.lagesbild.oracle.ReferenceMeasure.Counted;
import se.lagesbild.oracle.ReferenceMeasure.Form;

/** How a programmer might misread turnovers of programmes and shares of stocks. */
final class MisreadRates {

    private static final String LEAVERS = "establishment-leavers-to-work-or-studies";
    private static final String JOB_TURNOVER = "job-guarantee-to-work-or-studies";
    private static final OnDay JOB = OnDay.participatesIn("JOB");
    private static final OnDay UGA = OnDay.participatesIn("UGA");
    private static final OnDay ETP = OnDay.participatesIn("ETP");
    private static final OnDay ANY_OTHER =
            (person, day) -> person.on(day).programmes().stream().anyMatch(programme -> !programme.equals("ETP"));

    private MisreadRates() {}

    static List<WrongReference> all() {
        List<WrongReference> all = new ArrayList<>(turnovers());
        all.addAll(activities());
        all.addAll(establishment());
        return all;
    }

    private static List<WrongReference> turnovers() {
        OnDay leftEarlier = (person, day) -> leftBefore(person, day);
        OnDay leftEver = (person, day) -> leftBefore(person, day + 200);
        OnDay outNow = ETP.not();
        OnDay other = OnDay.participatesInOtherThan("ETP");
        return List.of(
                new WrongReference("entrants are counted", JOB_TURNOVER, Turnovers.withEntrants(JOB, TO_EITHER)),
                new WrongReference(
                        "those of the 1st are counted",
                        JOB_TURNOVER,
                        Turnovers.ofTheOpening((person, day) -> JOB.holds(person, day + 1), TO_EITHER)),
                new WrongReference(
                        "only work is a result", JOB_TURNOVER, Turnovers.ofTheOpening(JOB, Turnovers.TO_WORK)),
                new WrongReference(
                        "only the registered are counted",
                        JOB_TURNOVER,
                        Turnovers.ofTheOpening(
                                JOB.and((person, day) -> person.on(day).registered()), TO_EITHER)),
                new WrongReference(
                        "a municipal programme is another programme",
                        LEAVERS,
                        Turnovers.ofTheOpening(leftEarlier.and(outNow).and(ANY_OTHER), TO_EITHER)),
                new WrongReference(
                        "without another programme",
                        LEAVERS,
                        Turnovers.ofTheOpening(leftEarlier.and(outNow), TO_EITHER)),
                new WrongReference(
                        "also those in ETP again", LEAVERS, Turnovers.ofTheOpening(leftEarlier.and(other), TO_EITHER)),
                new WrongReference(
                        "also those never in ETP", LEAVERS, Turnovers.ofTheOpening(outNow.and(other), TO_EITHER)),
                new WrongReference(
                        "also those who leave ETP later",
                        LEAVERS,
                        Turnovers.ofTheOpening(leftEver.and(outNow).and(other), TO_EITHER)));
    }

    private static boolean leftBefore(PersonDays person, int day) {
        for (int d = person.firstDay(); d < day; d++) {
            if (person.episodeEnds("ETP", d)) {
                return true;
            }
        }
        return false;
    }

    private static List<WrongReference> activities() {
        OnDay jobActivity = OnDay.ongoingActivity("JOB", any -> true);
        OnDay ugaActivity = OnDay.ongoingActivity("UGA", any -> true);
        OnDay anyActivity = (person, day) -> !person.on(day).activities().isEmpty();
        return List.of(
                share("any activity will do", "activity-share-job-uga", JOB.or(UGA), anyActivity),
                share(
                        "the other programme's activity will do",
                        "activity-share-job-uga",
                        JOB.or(UGA),
                        jobActivity.or(ugaActivity)),
                share("UGA is forgotten", "activity-share-job-uga", JOB, jobActivity),
                new WrongReference(
                        "participations are counted instead of persons",
                        "activity-share-job-uga",
                        participationsInJobOrUga(jobActivity, ugaActivity)),
                share("any activity will do", "activity-share-establishment", ETP, anyActivity),
                share("any activity will do", "job-no-activity-share", JOB, anyActivity.not()),
                share("not given is at a workplace", "job-workplace-share", JOB, where(it -> !no(it.workplace()))),
                share("the other flag", "job-workplace-share", JOB, where(it -> yes(it.externalProvider()))),
                share(
                        "any programme's activity",
                        "job-workplace-share",
                        JOB,
                        (person, day) -> person.on(day).activities().stream().anyMatch(it -> yes(it.workplace()))),
                share(
                        "of those with activities",
                        "job-workplace-share",
                        JOB.and(jobActivity),
                        where(it -> yes(it.workplace()))),
                share("the other flag", "job-external-provider-share", JOB, where(it -> yes(it.workplace()))),
                share(
                        "the day before",
                        "job-external-provider-share",
                        JOB,
                        (person, day) -> where(it -> yes(it.externalProvider())).holds(person, day - 1)));
    }

    private static ReferenceMeasure participationsInJobOrUga(OnDay jobActivity, OnDay ugaActivity) {
        return new ReferenceMeasure(Form.RATE, (person, first, t) -> {
            List<Counted> counted = new ArrayList<>();
            if (JOB.holds(person, t)) {
                counted.add(Counted.inRate(person.on(t).profile(), jobActivity.holds(person, t)));
            }
            if (UGA.holds(person, t)) {
                counted.add(Counted.inRate(person.on(t).profile(), ugaActivity.holds(person, t)));
            }
            return counted;
        });
    }

    private static List<WrongReference> establishment() {
        OnDay inStudiesCategory = OnDay.groupIn(Set.of(ContractCategories.STUDIES));
        OnDay atOpening = (person, day) -> ETP.holds(person, Month.of(day).openingDay());
        return List.of(
                share("by category only", "establishment-studying-share", ETP, inStudiesCategory),
                share("who went to studies", "establishment-studying-share", ETP, Turnovers.TO_STUDIES),
                share("two groups only", "establishment-working-share", ETP, OnDay.groupIn(ContractCategories.WORK2)),
                share(
                        "registered only",
                        "establishment-working-share",
                        ETP.and((person, day) -> person.on(day).registered()),
                        OnDay.groupIn(ContractCategories.WORK4)),
                share("municipal ones too", "establishment-programme-share", ETP, ANY_OTHER),
                share("ETP itself too", "establishment-programme-share", ETP, ETP),
                share(
                        "those of the opening",
                        "establishment-programme-share",
                        atOpening,
                        OnDay.participatesInOtherThan("ETP")));
    }

    private static WrongReference share(String name, String measure, OnDay property, OnDay other) {
        return new WrongReference(name, measure, Stocks.share(property, other));
    }

    private static OnDay where(Predicate<Change.ActivityStarted> which) {
        return OnDay.ongoingActivity("JOB", which);
    }

    private static boolean yes(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static boolean no(@Nullable Boolean flag) {
        return Boolean.FALSE.equals(flag);
    }
}
