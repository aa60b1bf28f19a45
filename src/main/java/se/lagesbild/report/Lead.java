package se.lagesbild.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import se.lagesbild.catalogue.words.TargetWords;
import se.lagesbild.domain.measure.Result;

/** What a management group needs first: how settled the figures are, what was reached, what moved. No judgement. */
final class Lead {

    private final Subject subject;
    private final List<MeasureReport> measures;
    private final List<LeadPoint> points = new ArrayList<>();

    private Lead(Subject subject, List<MeasureReport> measures) {
        this.subject = subject;
        this.measures = measures;
    }

    static List<LeadPoint> of(Subject subject, List<MeasureReport> measures) {
        Lead lead = new Lead(subject, measures);
        lead.settled();
        lead.revised();
        lead.targets();
        lead.levelsOfOneGender();
        lead.yearTargets();
        lead.points.addAll(Movements.of(subject, measures));
        return List.copyOf(lead.points);
    }

    private void settled() {
        String month = CalendarWords.month(subject.month());
        int settledFrom =
                subject.month().plus(1 + subject.finality().wholeMonths()).firstDay();
        if (subject.isLive()) {
            add(month + " is not over: figures are month to date, as of " + CalendarWords.day(subject.today())
                    + ". They are neither held against monthly targets nor compared with whole months.");
        } else if (subject.today() < settledFrom) {
            add(month + " is preliminary until " + CalendarWords.day(settledFrom)
                    + ": late registrations are still expected and may change its figures.");
        } else {
            add(month + " is final.");
        }
    }

    private void revised() {
        List<Line> revised = lines(Whom.ALL)
                .filter(line -> line.result() != null && line.result().status() == Result.Status.REVISED)
                .toList();
        if (!revised.isEmpty()) {
            points.add(new LeadPoint(
                    count(revised.size(), "figure") + " changed after being final:",
                    revised.stream().map(Lead::name).toList()));
        }
    }

    private void targets() {
        List<Line> tested = tested(lines(Whom.ALL));
        List<Line> missed = missed(tested);
        if (subject.region() != null) {
            add("Targets are for the whole country; a county's figures are not held against them.");
        } else if (!tested.isEmpty()) {
            points.add(new LeadPoint(
                    "Of " + count(tested.size(), "target") + " that can be judged, "
                            + metAndNot(tested.size(), missed.size()) + (missed.isEmpty() ? "." : ":"),
                    missed.stream().map(Lead::told).toList()));
        } else if (!subject.isLive()) {
            add("No target can be judged by the month's figures.");
        }
    }

    /** Where the whole misses its target, so mostly do its parts: news is where it does not. */
    private void levelsOfOneGender() {
        List<Line> tested = tested(Stream.of(Whom.WOMEN, Whom.MEN).flatMap(this::lines));
        if (tested.isEmpty()) {
            return;
        }
        List<Line> missed = missed(tested);
        List<Line> behindTheWhole = missed.stream()
                .filter(line -> lines(Whom.ALL)
                        .anyMatch(all -> all.measure().equals(line.measure())
                                && all.standing().light() == Light.MET))
                .toList();
        String news = behindTheWhole.isEmpty() ? "." : ". Not met although the target for all is:";
        points.add(new LeadPoint(
                "Of " + count(tested.size(), "level") + " set for women or men alone, "
                        + metAndNot(tested.size(), missed.size()) + news,
                behindTheWhole.stream().map(Lead::told).toList()));
    }

    private void yearTargets() {
        int waiting = (int) lines(Whom.ALL)
                .filter(line -> line.standing().light() == Light.YEAR_RUNS)
                .count();
        if (waiting > 0) {
            add(count(waiting, "target") + (waiting == 1 ? " is" : " are") + " for the year "
                    + subject.month().year() + " as a whole and can be judged when it is over; the tables show "
                    + (waiting == 1 ? "it" : "them") + " to date.");
        }
    }

    private void add(String sentence) {
        points.add(LeadPoint.of(sentence));
    }

    private Stream<Line> lines(Whom whom) {
        return measures.stream().map(measure -> measure.month().of(whom));
    }

    private static List<Line> tested(Stream<Line> lines) {
        return lines.filter(line -> line.standing().light().isVerdict()).toList();
    }

    private static List<Line> missed(List<Line> tested) {
        return tested.stream()
                .filter(line -> line.standing().light() == Light.NOT_MET)
                .toList();
    }

    private static String told(Line line) {
        String whom = line.whom() == Whom.ALL ? "" : ", " + line.whom().title().toLowerCase(Locale.ROOT);
        return name(line) + whom + ": "
                + Precision.shown(line.standing(), line.measure().unit()) + ", target "
                + TargetWords.sign(
                        Objects.requireNonNull(line.standing().target()),
                        line.measure().unit());
    }

    private static String name(Line line) {
        return line.measure().description().name();
    }

    private static String metAndNot(int tested, int missed) {
        int met = tested - missed;
        return met + (met == 1 ? " is met and " : " are met and ") + missed + (missed == 1 ? " is not" : " are not");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
