package se.lagesbild.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.ProgrammeOutcome;
import se.lagesbild.oracle.ReferenceMeasure.Counted;
import se.lagesbild.oracle.ReferenceMeasure.Form;

/** How a programmer might misread counts of what happened. */
final class MisreadOccasions {

    private static final String REFERRALS = "study-referrals";
    private static final String TO_NEITHER = "municipal-exits-to-neither";
    private static final String TO_EITHER = "municipal-exits-to-work-or-studies";
    private static final String OSA = "municipal-osa-exits-to-work-or-studies";
    private static final String PLACEMENTS = "municipal-placements";
    private static final Set<String> PLACING = Set.of("MUN_WORK_TRAINING", "MUN_WORK_PRACTICE", "MUN_EMPLOYMENT");

    private MisreadOccasions() {}

    static List<WrongReference> all() {
        List<WrongReference> all = new ArrayList<>(referrals());
        all.addAll(exits());
        all.addAll(placements());
        return all;
    }

    private static List<WrongReference> referrals() {
        return List.of(
                new WrongReference("events are counted", REFERRALS, events(MisreadOccasions::isReferral)),
                new WrongReference(
                        "in the cell of the last", REFERRALS, lastOnly(events(MisreadOccasions::isReferral))),
                new WrongReference(
                        "one activity is forgotten",
                        REFERRALS,
                        firstOnly(events(change ->
                                isReferral(change) && !change.toString().contains("APPLY")))),
                new WrongReference(
                        "every planned activity",
                        REFERRALS,
                        firstOnly(events(Change.ActivityPlanned.class::isInstance))),
                new WrongReference(
                        "once in a lifetime", REFERRALS, new ReferenceMeasure(Form.PERSONS, (person, from, t) -> {
                            List<Counted> ever = ReferenceCalculation.MEASURES
                                    .get(REFERRALS)
                                    .sentence()
                                    .of(person, person.firstDay(), from - 1);
                            return ever.isEmpty()
                                    ? ReferenceCalculation.MEASURES
                                            .get(REFERRALS)
                                            .sentence()
                                            .of(person, from, t)
                                    : List.of();
                        })));
    }

    private static boolean isReferral(Change change) {
        return change instanceof Change.ActivityPlanned planned
                && Set.of("REFERRAL_TO_REGULAR_EDUCATION", "APPLY_TO_HIGHER_EDUCATION")
                        .contains(planned.activity());
    }

    private static List<WrongReference> exits() {
        Predicate<Participation> municipal = it -> it.programme().startsWith("MUN_");
        return List.of(
                new WrongReference(
                        "planned ends are exits",
                        TO_NEITHER,
                        ends(municipal, it -> it.ended() == null || neither(it), false)),
                new WrongReference(
                        "no outcome is forgotten",
                        TO_NEITHER,
                        ends(
                                municipal,
                                it -> it.ended() != null && it.ended().outcome() == ProgrammeOutcome.OTHER,
                                false)),
                new WrongReference("every end said is an exit", TO_NEITHER, everyEndSaid()),
                new WrongReference("all programmes", TO_NEITHER, ends(any -> true, MisreadOccasions::neither, false)),
                new WrongReference(
                        "studies are forgotten",
                        TO_EITHER,
                        ends(
                                municipal,
                                it -> it.ended() != null && it.ended().outcome() == ProgrammeOutcome.WORK,
                                false)),
                new WrongReference("profile of the start", TO_EITHER, ends(municipal, MisreadOccasions::either, true)),
                new WrongReference(
                        "only the programmes with a name",
                        TO_EITHER,
                        ends(
                                it -> PLACING.contains(it.programme())
                                        || it.programme().equals("MUN_OSA"),
                                MisreadOccasions::either,
                                false)),
                new WrongReference(
                        "persons are counted", TO_EITHER, firstOnly(ends(municipal, MisreadOccasions::either, false))),
                new WrongReference("all municipal ones", OSA, ends(municipal, MisreadOccasions::either, false)),
                new WrongReference(
                        "belongs to the day after",
                        TO_EITHER,
                        dayLate(ends(municipal, MisreadOccasions::either, false))));
    }

    private static List<WrongReference> placements() {
        return List.of(
                new WrongReference(
                        "OSA is one",
                        PLACEMENTS,
                        starts(it -> PLACING.contains(it.programme())
                                || it.programme().equals("MUN_OSA"))),
                new WrongReference(
                        "every start said is one",
                        PLACEMENTS,
                        events(change -> change instanceof Change.ProgrammeStarted start
                                && PLACING.contains(start.programme()))),
                new WrongReference(
                        "practice is none",
                        PLACEMENTS,
                        starts(it -> PLACING.contains(it.programme())
                                && !it.programme().equals("MUN_WORK_PRACTICE"))),
                new WrongReference(
                        "persons are counted", PLACEMENTS, firstOnly(starts(it -> PLACING.contains(it.programme())))),
                new WrongReference(
                        "a participation without a day is one",
                        PLACEMENTS,
                        participations(it -> PLACING.contains(it.programme()), (it, day) -> it.start() == day, false)));
    }

    private static boolean either(Participation it) {
        return it.ended() != null
                && (it.ended().outcome() == ProgrammeOutcome.WORK || it.ended().outcome() == ProgrammeOutcome.STUDIES);
    }

    private static boolean neither(Participation it) {
        return it.ended() != null && (it.ended().outcome() == null || it.ended().outcome() == ProgrammeOutcome.OTHER);
    }

    private static ReferenceMeasure ends(
            Predicate<Participation> which, Predicate<Participation> how, boolean profileOfTheStart) {
        return participations(
                which.and(how).and(Participation::coversSomeDay), (it, day) -> it.end() == day, profileOfTheStart);
    }

    private static ReferenceMeasure starts(Predicate<Participation> which) {
        return participations(which.and(Participation::coversSomeDay), (it, day) -> it.start() == day, false);
    }

    private static ReferenceMeasure participations(
            Predicate<Participation> which, BiPredicate<Participation, Integer> happens, boolean profileOfTheStart) {
        return new ReferenceMeasure(Form.OCCURRENCES, (person, from, t) -> {
            List<Counted> counted = new ArrayList<>();
            for (int d = from; d <= t; d++) {
                for (Participation it : person.participations()) {
                    if (which.test(it) && happens.test(it, d)) {
                        int day = profileOfTheStart ? it.start() : d;
                        counted.add(Counted.inCount(person.on(day).profile()));
                    }
                }
            }
            return counted;
        });
    }

    private static ReferenceMeasure everyEndSaid() {
        return new ReferenceMeasure(Form.OCCURRENCES, (person, from, t) -> {
            List<Counted> counted = new ArrayList<>();
            for (int d = from; d <= t; d++) {
                for (Change change : person.on(d).happened()) {
                    if (change instanceof Change.ProgrammeEnded end
                            && (end.outcome() == null || end.outcome() == ProgrammeOutcome.OTHER)
                            && person.participations().stream()
                                    .anyMatch(it -> it.programme().startsWith("MUN_")
                                            && it.coversSomeDay()
                                            && it.ended() != null
                                            && it.ended().participationId().equals(end.participationId()))) {
                        counted.add(Counted.inCount(person.on(d).profile()));
                    }
                }
            }
            return counted;
        });
    }

    private static ReferenceMeasure events(Predicate<Change> which) {
        return new ReferenceMeasure(Form.OCCURRENCES, (person, from, t) -> {
            List<Counted> counted = new ArrayList<>();
            for (int d = from; d <= t; d++) {
                for (Change change : person.on(d).happened()) {
                    if (which.test(change)) {
                        counted.add(Counted.inCount(person.on(d).profile()));
                    }
                }
            }
            return counted;
        });
    }

    private static ReferenceMeasure firstOnly(ReferenceMeasure each) {
        return new ReferenceMeasure(
                Form.PERSONS,
                (person, from, t) ->
                        each.sentence().of(person, from, t).stream().limit(1).toList());
    }

    private static ReferenceMeasure lastOnly(ReferenceMeasure each) {
        return new ReferenceMeasure(Form.PERSONS, (person, from, t) -> {
            List<Counted> all = each.sentence().of(person, from, t);
            return all.subList(Math.max(0, all.size() - 1), all.size());
        });
    }

    private static ReferenceMeasure dayLate(ReferenceMeasure each) {
        return new ReferenceMeasure(
                each.form(), (person, from, t) -> each.sentence().of(person, from - 1, t - 1));
    }
}
