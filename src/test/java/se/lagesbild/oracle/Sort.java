package se.lagesbild.oracle;

import java.util.Arrays;

/** The sorts of changes in random histories. */
enum Sort {
    ENROL(12),
    CATEGORY(12),
    WAGE_SUPPORT(0),
    LEAVE(8),
    PROFILE(8),
    START(14),
    START_GUARANTEE(0),
    START_ESTABLISHMENT(0),
    START_MUNICIPAL(0),
    EXTEND(9),
    END(9),
    DECISION(8),
    OFFER(2),
    STUDIES(6),
    STUDIES_END(8),
    PLAN(4),
    ACTIVITY(3),
    ACTIVITY_END(4),
    VOID(5);

    private final int weight;

    Sort(int weight) {
        this.weight = weight;
    }

    /** Any sort, as often as its weight says. */
    static Sort any(Choice choice) {
        int left = choice.below(
                Arrays.stream(values()).mapToInt(sort -> sort.weight).sum());
        for (Sort sort : values()) {
            left -= sort.weight;
            if (left < 0) {
                return sort;
            }
        }
        throw new AssertionError("weights do not add up");
    }
}
