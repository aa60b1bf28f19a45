package se.lagesbild.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import se.lagesbild.domain.person.Change;
import se.lagesbild.oracle.ReferenceMeasure.Counted;
import se.lagesbild.oracle.ReferenceMeasure.Form;

/** Sentences of which misreadings are made. */
final class Misreading {

    private Misreading() {}

    static ReferenceMeasure events(Predicate<Change> which) {
        return new ReferenceMeasure(Form.OCCURRENCES, (person, from, t) -> {
            List<Counted> counted = new ArrayList<>();
            for (int d = from; d <= t; d++) {
                for (Change change : person.on(d).happened()) {
                    if (which.test(change)) {
                        counted.add(Counted.inCount(person.on(d).profile()));
                    }
                }
            }
            return counted;
        });
    }

    static ReferenceMeasure firstOnly(ReferenceMeasure each) {
        return new ReferenceMeasure(
                Form.PERSONS,
                (person, from, t) ->
                        each.sentence().of(person, from, t).stream().limit(1).toList());
    }

    static ReferenceMeasure lastOnly(ReferenceMeasure each) {
        return new ReferenceMeasure(Form.PERSONS, (person, from, t) -> {
            List<Counted> all = each.sentence().of(person, from, t);
            return all.subList(Math.max(0, all.size() - 1), all.size());
        });
    }

    static ReferenceMeasure dayLate(ReferenceMeasure each) {
        return new ReferenceMeasure(
                each.form(), (person, from, t) -> each.sentence().of(person, from - 1, t - 1));
    }
}
