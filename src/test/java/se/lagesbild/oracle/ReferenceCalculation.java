package se.lagesbild.oracle;

import static se.lagesbild.oracle.ContractCategories.FOUR_GROUPS;
import static se.lagesbild.oracle.ContractCategories.THREE_GROUPS;
import static se.lagesbild.oracle.ContractCategories.WORK2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Breakdown;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.StatusChange;

/**
 * The figures, calculated slowly and obviously: every day of every person is written out, then each measure's sentence
 * is followed day by day. The decisions taken where the contract's text leaves room stand at {@link KnownEvents},
 * {@link RegisterEntry}, {@link Stay} and {@link ReferenceMeasure}.
 *
 * <p>«Deceased on or before day 90» means: at the close of some day until then the deregistration in force had that
 * reason. Going to studies by {@code STUDIES_STARTED} needs that event only, also a repeated one and one whose interval
 * covers no day.
 */
public final class ReferenceCalculation {

    private static final Predicate<Profile> ANYBODY = profile -> true;
    private static final BiPredicate<PersonDays, Integer> EITHER =
            (person, day) -> person.wentToWork(day) || person.wentToStudies(day);
    private static final Predicate<DayClose> IN_WORK = day -> day.groupIn(WORK2);
    private static final Predicate<DayClose> IN_WORK_OR_STUDIES = day -> day.groupIn(WORK2) || day.inStudies();
    private static final List<String> MATCHING = List.of("STOM", "KROM");

    /** The measures that can be calculated here, by id. */
    static final Map<String, ReferenceMeasure> MEASURES = Map.ofEntries(
            Map.entry(
                    "turnover-to-work", ReferenceMeasure.turnover(THREE_GROUPS, ANYBODY, true, PersonDays::wentToWork)),
            Map.entry(
                    "turnover-to-studies",
                    ReferenceMeasure.turnover(THREE_GROUPS, ANYBODY, true, PersonDays::wentToStudies)),
            Map.entry("turnover-to-work-or-studies", ReferenceMeasure.turnover(THREE_GROUPS, ANYBODY, true, EITHER)),
            Map.entry(
                    "turnover-to-studies-low-education",
                    ReferenceMeasure.turnover(
                            FOUR_GROUPS,
                            profile -> profile.education() == Education.COMPULSORY_AT_MOST,
                            true,
                            PersonDays::wentToStudies)),
            Map.entry(
                    "reduced-capacity-to-work-or-studies",
                    ReferenceMeasure.turnover(
                            FOUR_GROUPS, profile -> Boolean.TRUE.equals(profile.reducedWorkCapacity()), false, EITHER)),
            Map.entry("outcome-90-matching-service", ReferenceMeasure.outcome90(MATCHING, IN_WORK)),
            Map.entry(
                    "outcome-90-matching-service-work-or-studies",
                    ReferenceMeasure.outcome90(MATCHING, IN_WORK_OR_STUDIES)),
            Map.entry("outcome-90-labour-market-training", ReferenceMeasure.outcome90(List.of("AUB"), IN_WORK)),
            Map.entry("outcome-90-establishment", ReferenceMeasure.outcome90(List.of("ETP"), IN_WORK_OR_STUDIES)),
            Map.entry("youth-guarantee-90", ReferenceMeasure.youthGuarantee()),
            Map.entry("participants-stom", ReferenceMeasure.participants("STOM")),
            Map.entry("participants-krom", ReferenceMeasure.participants("KROM")),
            Map.entry("participants-labour-market-training", ReferenceMeasure.participants("AUB")),
            Map.entry("new-decisions-stom", ReferenceMeasure.newDecisions("STOM")),
            Map.entry("new-decisions-krom", ReferenceMeasure.newDecisions("KROM")),
            Map.entry("wage-support-women-share", ReferenceMeasure.wageSupportWomen()),
            Map.entry("early-programme-share", ReferenceMeasure.earlyProgramme()));

    private final List<PersonDays> persons = new ArrayList<>();
    private final Map<String, List<ReferenceMeasure.Counted>> remembered = new HashMap<>();

    /**
     * Writes out the days of all persons.
     *
     * @param delivered events of any persons as they arrived, in any order and any number of times
     * @param asOf only what was registered by this instant exists; null: all
     * @param lastDay the last day, inclusive, that can be asked for
     */
    public ReferenceCalculation(Collection<StatusChange> delivered, @Nullable Instant asOf, int lastDay) {
        Map<String, List<StatusChange>> byPerson =
                delivered.stream().collect(Collectors.groupingBy(StatusChange::personId));
        for (List<StatusChange> ofPerson : byPerson.values()) {
            List<StatusChange> known = KnownEvents.of(ofPerson, asOf);
            if (!known.isEmpty()) {
                persons.add(new PersonDays(known, lastDay));
            }
        }
    }

    /** The ids of the measures that can be calculated. */
    public static Set<String> measureIds() {
        return MEASURES.keySet();
    }

    /** The value on day t, by cell of the grouping; cells in which nobody counts are left out. */
    public Map<Cell, Figure> figures(String measureId, int t, Grouping grouping) {
        boolean rate = MEASURES.get(measureId).rate();
        Map<Cell, Figure> figures = new HashMap<>();
        for (ReferenceMeasure.Counted counted : counted(measureId, t)) {
            Cell cell = grouping.cellOf(Breakdown.of(counted.profile()));
            Figure one = new Figure(counted.good() ? 1 : 0, rate ? 1L : null);
            figures.merge(cell, one, ReferenceCalculation::sum);
        }
        return figures;
    }

    /** Everybody, or everything, that counts in the measure on day t; remembered, since every grouping asks for it. */
    private List<ReferenceMeasure.Counted> counted(String measureId, int t) {
        return remembered.computeIfAbsent(measureId + " " + t, any -> {
            List<ReferenceMeasure.Counted> counted = new ArrayList<>();
            for (PersonDays person : persons) {
                counted.addAll(MEASURES.get(measureId).sentence().of(person, t));
            }
            return counted;
        });
    }

    private static Figure sum(Figure a, Figure b) {
        return new Figure(
                a.numerator() + b.numerator(),
                a.denominator() == null || b.denominator() == null ? null : a.denominator() + b.denominator());
    }
}
