package se.lagesbild.domain.person;

import java.util.Set;

/** What jobseeker categories (sökandekategorier) are grouped into; which code belongs where is configuration. */
public enum CategoryGroup {
    /** Öppet arbetslös. */
    OPENLY_UNEMPLOYED,
    /** Timanställd. */
    HOURLY_EMPLOYED,
    /** Deltidsarbetslös. */
    PART_TIME_UNEMPLOYED,
    /** Arbetssökande med förhinder. */
    NOT_AVAILABLE,
    /** I program med aktivitetsstöd. */
    PROGRAMME,
    /** Arbete utan stöd. */
    WORK_WITHOUT_SUPPORT,
    /** Arbete med stöd. */
    WORK_WITH_SUPPORT,
    /** Nystartsjobb. */
    NEW_START_JOB,
    /** Yrkesintroduktion. */
    VOCATIONAL_INTRODUCTION,
    /** Studier. */
    STUDIES,
    OTHER;

    /** The four kinds of work (WORK4). */
    public static final Set<CategoryGroup> WORK =
            Set.of(WORK_WITHOUT_SUPPORT, WORK_WITH_SUPPORT, NEW_START_JOB, VOCATIONAL_INTRODUCTION);
}
