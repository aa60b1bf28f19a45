package se.lagesbild.testing;

import java.util.Map;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.CategoryGroup;

/** A few categories of every group, for tests that do not read the catalogue. */
public final class FewCategories {

    public static final Categories TABLE = new Categories(Map.ofEntries(
            Map.entry("11", CategoryGroup.OPENLY_UNEMPLOYED),
            Map.entry("22", CategoryGroup.HOURLY_EMPLOYED),
            Map.entry("21", CategoryGroup.PART_TIME_UNEMPLOYED),
            Map.entry("14", CategoryGroup.NOT_AVAILABLE),
            Map.entry("54", CategoryGroup.PROGRAMME),
            Map.entry("81", CategoryGroup.PROGRAMME),
            Map.entry("31", CategoryGroup.WORK_WITHOUT_SUPPORT),
            Map.entry("41", CategoryGroup.WORK_WITHOUT_SUPPORT),
            Map.entry("39", CategoryGroup.WORK_WITH_SUPPORT),
            Map.entry("42", CategoryGroup.WORK_WITH_SUPPORT),
            Map.entry("33", CategoryGroup.NEW_START_JOB),
            Map.entry("40", CategoryGroup.VOCATIONAL_INTRODUCTION),
            Map.entry("32", CategoryGroup.STUDIES),
            Map.entry("34", CategoryGroup.OTHER)));

    private FewCategories() {}
}
