package se.lagesbild.simulation;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Where somebody stands, as far as it matters for what they do next; each has its categories (sökandekategorier). */
enum Situation {
    /** Not registered. */
    OUTSIDE,
    SEEKING("11"),
    HOURLY("22"),
    PART_TIME("21"),
    UNAVAILABLE("14"),
    PREPARING("46", "54", "75", "80", "83", "86"),
    TRAINING("81"),
    ESTABLISHMENT("68"),
    YOUTH_GUARANTEE("69"),
    JOB_GUARANTEE("70"),
    EMPLOYED("31", "41"),
    NEW_START("33"),
    SUPPORTED("38", "39", "42", "43"),
    INTRODUCTION("40"),
    CONTRACT("32");

    private static final Map<String, Situation> BY_CATEGORY = Arrays.stream(values())
            .flatMap(situation -> Arrays.stream(situation.categories).map(category -> Map.entry(category, situation)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String[] categories;

    Situation(String... categories) {
        this.categories = categories;
    }

    /** @throws IllegalArgumentException if none has the category */
    static Situation of(String category) {
        Situation situation = BY_CATEGORY.get(category);
        if (situation == null) {
            throw new IllegalArgumentException("no situation for category " + category);
        }
        return situation;
    }

    boolean isWork() {
        return this == EMPLOYED || this == NEW_START || this == SUPPORTED || this == INTRODUCTION;
    }

    boolean isFramework() {
        return this == ESTABLISHMENT || this == YOUTH_GUARANTEE || this == JOB_GUARANTEE;
    }
}
