package se.lagesbild.report;

import java.util.List;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueEntry;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.results.PeriodResults;
import se.lagesbild.results.ResultsView;

/** March 2021 in some measures, with figures chosen so that each can be checked by hand. */
final class WorkedMonth {

    static final Month MARCH = Month.of(2021, 3);

    private static final List<String> MEASURES = List.of(
            "turnover-to-work",
            "turnover-to-studies",
            "youth-days-to-transition",
            "participants-stom",
            "study-referrals",
            "wage-support-women-share");

    private final Catalogue catalogue = some(CatalogueLoader.shipped());
    private final int today;
    private final ResultsView view;

    private WorkedMonth(String today) {
        this.today = Day.parse(today);
        this.view = new ResultsView(() -> this.today);
    }

    static WorkedMonth asOf(String today) {
        WorkedMonth month = new WorkedMonth(today);
        month.ratio("turnover-to-work", "2020-03", 2_400, 50_000, 3_000, 50_000);
        month.ratio("turnover-to-work", "2021-01", 2_500, 50_000, 2_500, 50_000);
        month.ratio("turnover-to-work", "2021-02", 2_500, 50_000, 2_850, 50_000);
        month.ratio("turnover-to-work", "2021-03", 2_600, 50_000, 2_798, 49_990);
        month.show("turnover-to-work", "2021-03", Whom.UNKNOWN, new Figure(1, 10L));
        month.show("turnover-to-work", "2021-03", Whom.ALL, new Figure(5_399, 100_000L));
        month.ratio("turnover-to-studies", "2021-02", 500, 50_000, 500, 50_000);
        month.ratio("turnover-to-studies", "2021-03", 580, 50_000, 620, 50_000);
        month.ratio("youth-days-to-transition", "2021-02", 300, 6, 300, 6);
        month.ratio("youth-days-to-transition", "2021-03", 400, 10, 370, 6);
        month.count("participants-stom", "2020-03", 19_000, 21_000);
        month.count("participants-stom", "2021-01", 26_000, 28_000);
        month.count("participants-stom", "2021-02", 26_700, 27_000);
        month.count("participants-stom", "2021-03", 27_000, 27_001);
        month.count("study-referrals", "2021-02", 1_200, 1_300);
        month.count("study-referrals", "2021-03", 700, 800);
        month.count("study-referrals", "2021-Q1", 2_500, 3_000);
        return month;
    }

    /** A woman took part in the first month of the first quarter of 2020, and nobody since. */
    static WorkedMonth withoutParticipants() {
        WorkedMonth month = new WorkedMonth("2021-04-15");
        month.count("participants-stom", "2020-01", 1, 0);
        return month;
    }

    MonthlyReport report() {
        return MonthlyReport.of(
                new Subject(catalogue, MARCH, today, Finality.DEFAULT, null, "Worked by hand."),
                new PeriodResults(view, Finality.DEFAULT)::find);
    }

    MeasureReport report(String measure) {
        return report().measures()
                .filter(each -> each.measure().id().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** A result in the place of the one before. */
    void revise(String measure, Whom whom, Figure figure, int revision) {
        apply(measure, Period.of(MARCH), whom, figure, Result.Status.REVISED, revision);
    }

    private void ratio(String measure, String period, long women, long ofWomen, long men, long ofMen) {
        show(measure, period, Whom.WOMEN, new Figure(women, ofWomen));
        show(measure, period, Whom.MEN, new Figure(men, ofMen));
        show(measure, period, Whom.ALL, new Figure(women + men, ofWomen + ofMen));
    }

    private void count(String measure, String period, long women, long men) {
        show(measure, period, Whom.WOMEN, new Figure(women, null));
        show(measure, period, Whom.MEN, new Figure(men, null));
        show(measure, period, Whom.ALL, new Figure(women + men, null));
    }

    private void show(String measure, String period, Whom whom, Figure figure) {
        Period of = Period.parse(period);
        apply(measure, of, whom, figure, Finality.DEFAULT.statusOf(of.last(), today), 0);
    }

    private void apply(String id, Period period, Whom whom, Figure figure, Result.Status status, int revision) {
        Measure measure = catalogue.measures().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        Cell cell = whom.in(null);
        int day = Math.min(today, period.last().lastDay());
        view.apply(Result.of(measure, period, cell, day, figure, status, revision, 0));
    }

    private static Catalogue some(Catalogue all) {
        List<CatalogueEntry> entries = all.entries().stream()
                .filter(entry -> MEASURES.contains(entry.measure().id()))
                .toList();
        return new Catalogue(entries, all.categoryTable(), all.programmes(), all.places(), all.notComputable());
    }
}
