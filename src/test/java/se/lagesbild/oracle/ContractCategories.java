package se.lagesbild.oracle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The default table of jobseeker categories, as the event contract prints it, and the sets of groups it names. */
final class ContractCategories {

    static final String OPENLY_UNEMPLOYED = "OPENLY_UNEMPLOYED";
    static final String WORK_WITHOUT_SUPPORT = "WORK_WITHOUT_SUPPORT";
    static final String STUDIES = "STUDIES";

    static final Set<String> WORK2 = Set.of(WORK_WITHOUT_SUPPORT, "WORK_WITH_SUPPORT");
    static final Set<String> WORK4 =
            Set.of(WORK_WITHOUT_SUPPORT, "WORK_WITH_SUPPORT", "NEW_START_JOB", "VOCATIONAL_INTRODUCTION");
    static final Set<String> THREE_GROUPS = Set.of(OPENLY_UNEMPLOYED, "PROGRAMME", "HOURLY_EMPLOYED");
    static final Set<String> FOUR_GROUPS =
            Set.of(OPENLY_UNEMPLOYED, "PROGRAMME", "HOURLY_EMPLOYED", "PART_TIME_UNEMPLOYED");

    static final Map<String, List<String>> CODES = Map.ofEntries(
            codes(OPENLY_UNEMPLOYED, "11"),
            codes("HOURLY_EMPLOYED", "22"),
            codes("PART_TIME_UNEMPLOYED", "21 23"),
            codes("NOT_AVAILABLE", "14 15"),
            codes("PROGRAMME", "28 46 54 56 59 67 68 69 70 71 72 73 75 76 79 80 81 83 85 86 87 88"),
            codes(WORK_WITHOUT_SUPPORT, "31 35 41"),
            codes("WORK_WITH_SUPPORT", "30 38 39 42 43 45 47 48 49 50 51 58 78"),
            codes("NEW_START_JOB", "33 36"),
            codes("VOCATIONAL_INTRODUCTION", "40"),
            codes(STUDIES, "32"),
            codes("OTHER", "34"));

    private static final Map<String, String> GROUP_BY_CODE = groupByCode();

    private ContractCategories() {}

    /** The group of a category code. */
    static String groupOf(String category) {
        String group = GROUP_BY_CODE.get(category);
        if (group == null) {
            throw new IllegalArgumentException("unknown category " + category);
        }
        return group;
    }

    private static Map.Entry<String, List<String>> codes(String group, String codes) {
        return Map.entry(group, Arrays.asList(codes.split(" ", -1)));
    }

    private static Map<String, String> groupByCode() {
        Map<String, String> table = new HashMap<>();
        CODES.forEach((group, codes) -> codes.forEach(code -> table.put(code, group)));
        return table;
    }
}
