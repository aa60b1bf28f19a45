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

/** How a programmer might misread what the municipality counts. */
final class MisreadMunicipal {

    private static final String TO_NEITHER = "municipal-exits-to-neither";
    private static final String TO_EITHER = "municipal-exits-to-work-or-studies";
    private static final String OSA = "municipal-osa-exits-to-work-or-studies";
    private static final String PLACEMENTS = "municipal-placements";
    private static final Set<String> PLACING = Set.of("MUN_WORK_TRAINING", "MUN_WORK_PRACTICE", "MUN_EMPLOYMENT");

    private MisreadMunicipal() {}

    static List<WrongReference> all() {
        List<WrongReference> all = new ArrayList<>(exits());
        all.addAll(placements());
        return all;
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
                new WrongReference("all programmes", TO_NEITHER, ends(any -> true, MisreadMunicipal::neither, false)),
                new WrongReference(
                        "studies are forgotten",
                        TO_EITHER,
                        ends(
                                municipal,
                                it -> it.ended() != null && it.ended().outcome() == ProgrammeOutcome.WORK,
                                false)),
                new WrongReference("profile of the start", TO_EITHER, ends(municipal, MisreadMunicipal::either, true)),
                new WrongReference(
                        "only the programmes with a name",
                        TO_EITHER,
                        ends(
                                it -> PLACING.contains(it.programme())
                                        || it.programme().equals("MUN_OSA"),
                                MisreadMunicipal::either,
                                false)),
                new WrongReference(
                        "persons are counted",
                        TO_EITHER,
                        Misreading.firstOnly(ends(municipal, MisreadMunicipal::either, false))),
                new WrongReference("all municipal ones", OSA, ends(municipal, MisreadMunicipal::either, false)),
                new WrongReference(
                        "belongs to the day after",
                        TO_EITHER,
                        Misreading.dayLate(ends(municipal, MisreadMunicipal::either, false))));
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
                        Misreading.events(change -> change instanceof Change.ProgrammeStarted start
                                && PLACING.contains(start.programme()))),
                new WrongReference(
                        "practice is none",
                        PLACEMENTS,
                        starts(it -> PLACING.contains(it.programme())
                                && !it.programme().equals("MUN_WORK_PRACTICE"))),
                new WrongReference(
                        "persons are counted",
                        PLACEMENTS,
                        Misreading.firstOnly(starts(it -> PLACING.contains(it.programme())))),
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
}
