package se.lagesbild.http;

import java.util.HashMap;
import java.util.Map;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Result;

/** Which figures of the same day of earlier months have changed in a selection since it was last asked. */
final class ChangedSameDays {

    /** What such a figure is about. */
    record Subject(String measure, Month month, Cell cell) {}

    private final Selection selection;
    private final SameDays sameDays;
    private final Touched<Subject> touched = new Touched<>();

    ChangedSameDays(Selection selection, SameDays sameDays) {
        this.selection = selection;
        this.sameDays = sameDays;
    }

    /** Takes note of a new result. Any thread. */
    void touch(Result result) {
        if (selection.has(result.cell())) {
            touched.add(new Subject(result.measure(), result.period().last(), result.cell()));
        }
    }

    /** What has changed since the last call. One thread. */
    Map<Subject, ResultBody> changes() {
        Map<Subject, ResultBody> changes = new HashMap<>();
        for (Subject subject : touched.drain()) {
            ResultBody body = sameDays.find(subject.measure, subject.month, subject.cell);
            if (body != null) {
                changes.put(subject, body);
            }
        }
        return changes;
    }
}
