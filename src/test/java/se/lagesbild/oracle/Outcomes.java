package se.lagesbild.oracle;

import java.util.List;
import se.lagesbild.oracle.ReferenceMeasure.Counted;
import se.lagesbild.oracle.ReferenceMeasure.Form;

/** The kind «outcome after N days». */
final class Outcomes {

    private Outcomes() {}

    /**
     * «Deceased on or before day 90» means: at the close of some day until then the deregistration in force had that
     * reason.
     */
    static ReferenceMeasure after90Days(List<String> programmes, OnDay good) {
        return new ReferenceMeasure(Form.RATE, (person, first, t) -> {
            for (int day90 = first; day90 <= t; day90++) {
                int end = day90 - 90;
                if (programmes.stream().anyMatch(programme -> person.episodeEnds(programme, end))
                        && !person.deceasedOnOrBefore(day90)) {
                    return List.of(Counted.inRate(person.on(end).profile(), good.holds(person, t)));
                }
            }
            return List.of();
        });
    }
}
