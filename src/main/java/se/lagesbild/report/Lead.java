package se.lagesbild.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.catalogue.words.TargetWords;
import se.lagesbild.domain.measure.Result;

/** The first paragraph: what was reached, what moved, and how settled it is. Rules, no judgement. */
final class Lead {

    private final Subject subject;
    private final List<MeasureReport> measures;
    private final List<String> sentences = new ArrayList<>();

    private Lead(Subject subject, List<MeasureReport> measures) {
        this.subject = subject;
        this.measures = measures;
    }

    static List<String> of(Subject subject, List<MonthlyReport.Section> sections) {
        Lead lead = new Lead(
                subject,
                sections.stream()
                        .flatMap(section -> section.measures().stream())
                        .toList());
        lead.settled();
        lead.targets();
        lead.floors();
        lead.yearTargets();
        lead.moved();
        lead.revised();
        return List.copyOf(lead.sentences);
    }

    private void settled() {
        String month = CalendarWords.month(subject.month());
        int settledFrom =
                subject.month().plus(1 + subject.finality().wholeMonths()).firstDay();
        if (subject.isLive()) {
            sentences.add(month + " is not over: figures are month to date, as of " + CalendarWords.day(subject.today())
                    + ". They are neither held against monthly targets nor compared with whole months.");
        } else if (subject.today() < settledFrom) {
            sentences.add(month + " is preliminary until " + CalendarWords.day(settledFrom)
                    + ": late registrations are still expected and may change its figures.");
        } else {
            sentences.add(month + " is final.");
        }
    }

    private void targets() {
        List<Line> tested = lines(Whom.ALL)
                .filter(line -> line.standing().light().isVerdict())
                .toList();
        if (tested.isEmpty()) {
            if (subject.region() != null) {
                sentences.add("Targets are for the whole country; a county's figures are not held against them.");
            } else if (!subject.isLive()) {
                sentences.add("No figure of the month can be held against a target.");
            }
            return;
        }
        List<Line> missed = missed(tested);
        sentences.add("Of " + count(tested.size(), "target") + " that can be held against the month, "
                + (tested.size() - missed.size()) + " " + areMet(tested.size() - missed.size()) + " and "
                + missed.size() + " " + (missed.size() == 1 ? "is" : "are") + " not"
                + (missed.isEmpty() ? "." : ": " + names(missed) + "."));
    }

    private void floors() {
        List<Line> tested = Stream.of(Whom.WOMEN, Whom.MEN)
                .flatMap(this::lines)
                .filter(line -> line.standing().light().isVerdict())
                .toList();
        List<Line> missed = missed(tested);
        if (!tested.isEmpty()) {
            sentences.add("Of " + count(tested.size(), "level") + " set for women or men alone, "
                    + (tested.size() - missed.size()) + " " + areMet(tested.size() - missed.size())
                    + (missed.isEmpty() ? "." : "; not met: " + names(missed) + "."));
        }
    }

    private void yearTargets() {
        long waiting = lines(Whom.ALL)
                .filter(line -> line.standing().light() == Light.YEAR_RUNS)
                .count();
        if (waiting > 0) {
            sentences.add(count((int) waiting, "target") + (waiting == 1 ? " is" : " are") + " for the year "
                    + subject.month().year() + " as a whole and can be judged when it is over; the tables show "
                    + (waiting == 1 ? "it" : "them") + " to date.");
        }
    }

    private void moved() {
        sentences.addAll(Movements.of(subject, measures));
    }

    private void revised() {
        List<Line> revised = lines(Whom.ALL)
                .filter(line -> line.result() != null && line.result().status() == Result.Status.REVISED)
                .toList();
        if (!revised.isEmpty()) {
            sentences.add("Revised after being final: "
                    + revised.stream().map(Lead::name).collect(Collectors.joining("; ")) + ".");
        }
    }

    private Stream<Line> lines(Whom whom) {
        return measures.stream().map(measure -> measure.month().of(whom));
    }

    private static List<Line> missed(List<Line> tested) {
        return tested.stream()
                .filter(line -> line.standing().light() == Light.NOT_MET)
                .toList();
    }

    private static String names(List<Line> lines) {
        return lines.stream()
                .map(line -> name(line)
                        + (line.whom() == Whom.ALL
                                ? ""
                                : ", " + line.whom().title().toLowerCase(Locale.ROOT))
                        + " ("
                        + Shown.figure(
                                line.standing().compared(), line.measure().unit()) + ", target "
                        + TargetWords.sign(
                                Objects.requireNonNull(line.standing().target()),
                                line.measure().unit())
                        + ")")
                .collect(Collectors.joining("; "));
    }

    private static String name(Line line) {
        return line.measure().description().name();
    }

    private static String areMet(int number) {
        return (number == 1 ? "is" : "are") + " met";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
