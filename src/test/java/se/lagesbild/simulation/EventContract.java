package se.lagesbild.simulation;

import java.util.HashMap;
import java.util.Map;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.CategoryGroup;

/** The default category table of the event contract. */
final class EventContract {

    private EventContract() {}

    static Categories categories() {
        Map<String, CategoryGroup> groups = new HashMap<>();
        put(groups, CategoryGroup.OPENLY_UNEMPLOYED, "11");
        put(groups, CategoryGroup.HOURLY_EMPLOYED, "22");
        put(groups, CategoryGroup.PART_TIME_UNEMPLOYED, "21", "23");
        put(groups, CategoryGroup.NOT_AVAILABLE, "14", "15");
        put(groups, CategoryGroup.PROGRAMME, "28", "46", "54", "56", "59", "67", "68", "69", "70", "71", "72");
        put(groups, CategoryGroup.PROGRAMME, "73", "75", "76", "79", "80", "81", "83", "85", "86", "87", "88");
        put(groups, CategoryGroup.WORK_WITHOUT_SUPPORT, "31", "35", "41");
        put(groups, CategoryGroup.WORK_WITH_SUPPORT, "30", "38", "39", "42", "43", "45", "47", "48", "49", "50");
        put(groups, CategoryGroup.WORK_WITH_SUPPORT, "51", "58", "78");
        put(groups, CategoryGroup.NEW_START_JOB, "33", "36");
        put(groups, CategoryGroup.VOCATIONAL_INTRODUCTION, "40");
        put(groups, CategoryGroup.STUDIES, "32");
        put(groups, CategoryGroup.OTHER, "34");
        return new Categories(groups);
    }

    private static void put(Map<String, CategoryGroup> groups, CategoryGroup group, String... codes) {
        for (String code : codes) {
            groups.put(code, group);
        }
    }
}
