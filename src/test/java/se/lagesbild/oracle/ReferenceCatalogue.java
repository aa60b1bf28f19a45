package se.lagesbild.oracle;

import static se.lagesbild.oracle.ContractCategories.FOUR_GROUPS;
import static se.lagesbild.oracle.ContractCategories.THREE_GROUPS;
import static se.lagesbild.oracle.ContractCategories.WORK2;
import static se.lagesbild.oracle.ContractCategories.WORK4;
import static se.lagesbild.oracle.Turnovers.TO_EITHER;
import static se.lagesbild.oracle.Turnovers.TO_STUDIES;
import static se.lagesbild.oracle.Turnovers.TO_WORK;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.ProgrammeOutcome;

/** «The catalogue»: the contract's table, row by row. */
final class ReferenceCatalogue {

    private static final OnDay IN_JOB = OnDay.participatesIn("JOB");
    private static final OnDay IN_ESTABLISHMENT = OnDay.participatesIn("ETP");
    private static final List<String> MATCHING = List.of("STOM", "KROM");
    private static final Predicate<@Nullable ProgrammeOutcome> WORK_OR_STUDIES =
            outcome -> outcome == ProgrammeOutcome.WORK || outcome == ProgrammeOutcome.STUDIES;

    private ReferenceCatalogue() {}

    /** The measures by id, in the table's order. */
    static Map<String, ReferenceMeasure> measures() {
        Map<String, ReferenceMeasure> measures = new LinkedHashMap<>();
        turnovers(measures);
        outcomes(measures);
        youth(measures);
        services(measures);
        shares(measures);
        municipal(measures);
        return measures;
    }

    private static void turnovers(Map<String, ReferenceMeasure> measures) {
        OnDay three = OnDay.groupIn(THREE_GROUPS);
        OnDay four = OnDay.groupIn(FOUR_GROUPS);
        OnDay lowEducation = OnDay.profile(profile -> profile.education() == Education.COMPULSORY_AT_MOST);
        OnDay reducedCapacity = OnDay.profile(profile -> Boolean.TRUE.equals(profile.reducedWorkCapacity()));
        measures.put("turnover-to-work", Turnovers.withEntrants(three, TO_WORK));
        measures.put("turnover-to-studies", Turnovers.withEntrants(three, TO_STUDIES));
        measures.put("turnover-to-work-or-studies", Turnovers.withEntrants(three, TO_EITHER));
        measures.put("turnover-to-studies-low-education", Turnovers.withEntrants(four.and(lowEducation), TO_STUDIES));
        measures.put(
                "reduced-capacity-to-work-or-studies", Turnovers.ofTheOpening(four.and(reducedCapacity), TO_EITHER));
        measures.put("job-guarantee-to-work-or-studies", Turnovers.ofTheOpening(IN_JOB, TO_EITHER));
        measures.put(
                "establishment-leavers-to-work-or-studies",
                Turnovers.ofTheOpening(Turnovers.establishmentLeaver(), TO_EITHER));
    }

    private static void outcomes(Map<String, ReferenceMeasure> measures) {
        OnDay inWork = OnDay.groupIn(WORK2);
        OnDay inWorkOrStudies = inWork.or(OnDay.IN_STUDIES);
        measures.put("outcome-90-matching-service", Outcomes.after90Days(MATCHING, inWork));
        measures.put("outcome-90-matching-service-work-or-studies", Outcomes.after90Days(MATCHING, inWorkOrStudies));
        measures.put("outcome-90-labour-market-training", Outcomes.after90Days(List.of("AUB"), inWork));
        measures.put("outcome-90-establishment", Outcomes.after90Days(List.of("ETP"), inWorkOrStudies));
    }

    private static void youth(Map<String, ReferenceMeasure> measures) {
        measures.put("youth-guarantee-90", Stocks.youthGuarantee());
        measures.put("youth-days-to-transition", Durations.youthDaysToTransition());
    }

    private static void services(Map<String, ReferenceMeasure> measures) {
        measures.put("participants-stom", Stocks.stock(OnDay.participatesIn("STOM")));
        measures.put("participants-krom", Stocks.stock(OnDay.participatesIn("KROM")));
        measures.put("participants-labour-market-training", Stocks.stock(OnDay.participatesIn("AUB")));
        measures.put("new-decisions-stom", Occasions.newDecisions("STOM"));
        measures.put("new-decisions-krom", Occasions.newDecisions("KROM"));
        measures.put("study-referrals", Occasions.personsReferredToStudies());
    }

    private static void shares(Map<String, ReferenceMeasure> measures) {
        OnDay jobActivity = OnDay.ongoingActivity("JOB", any -> true);
        OnDay atWorkplace = OnDay.ongoingActivity("JOB", activity -> Boolean.TRUE.equals(activity.workplace()));
        OnDay externally = OnDay.ongoingActivity("JOB", activity -> Boolean.TRUE.equals(activity.externalProvider()));
        measures.put("wage-support-women-share", Starters.womenInWageSupport());
        measures.put("early-programme-share", Stocks.earlyProgramme());
        measures.put("activity-share-job-uga", Stocks.activityInJobOrUga());
        measures.put(
                "activity-share-establishment",
                Stocks.share(IN_ESTABLISHMENT, OnDay.ongoingActivity("ETP", any -> true)));
        measures.put("job-no-activity-share", Stocks.share(IN_JOB, jobActivity.not()));
        measures.put("job-workplace-share", Stocks.share(IN_JOB, atWorkplace));
        measures.put("job-external-provider-share", Stocks.share(IN_JOB, externally));
        measures.put("establishment-studying-share", Stocks.share(IN_ESTABLISHMENT, OnDay.IN_STUDIES));
        measures.put("establishment-working-share", Stocks.share(IN_ESTABLISHMENT, OnDay.groupIn(WORK4)));
        measures.put(
                "establishment-programme-share", Stocks.share(IN_ESTABLISHMENT, OnDay.participatesInOtherThan("ETP")));
    }

    private static void municipal(Map<String, ReferenceMeasure> measures) {
        Predicate<String> municipal = programme -> programme.startsWith("MUN_");
        measures.put("municipal-exits-to-work-or-studies", Occasions.exits(municipal, WORK_OR_STUDIES));
        measures.put(
                "municipal-exits-to-neither",
                Occasions.exits(municipal, outcome -> outcome == null || outcome == ProgrammeOutcome.OTHER));
        measures.put("municipal-osa-exits-to-work-or-studies", Occasions.exits("MUN_OSA"::equals, WORK_OR_STUDIES));
        measures.put(
                "municipal-placements",
                Occasions.placements(Set.of("MUN_WORK_TRAINING", "MUN_WORK_PRACTICE", "MUN_EMPLOYMENT")));
    }
}
