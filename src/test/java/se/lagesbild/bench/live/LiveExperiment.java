package se.lagesbild.bench.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import se.lagesbild.app.SettingKey;
import se.lagesbild.bench.Bar;
import se.lagesbild.bench.Comparison;

/** Who is measured, and who is compared with whom. */
record LiveExperiment(List<FilledTopic> topics, int processors) {

    static final String MEASURE = "turnover-to-work";
    private static final String ONE = "Lägesbild, `" + MEASURE + "`";
    private static final String FLINK = "Flink, `" + MEASURE + "`";

    /** In both: how often it is committed. Each of them has it as a setting; a second is what Flink can keep up with. */
    private static final String COMMIT_MILLIS = "1000";

    List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        FilledTopic widest = topics.get(topics.size() - 1);
        for (FilledTopic topic : topics) {
            subjects.add(new Subject(
                    all(topic.partitions()),
                    "all",
                    topic,
                    List.of(),
                    Map.of(SettingKey.STREAM_THREADS.key(), threads(topic)),
                    topic.equals(widest),
                    Subject.Program.lagesbild()));
        }
        Map<String, String> settings =
                Map.of(SettingKey.STREAM_THREADS.key(), threads(widest), "streams.commit.interval.ms", COMMIT_MILLIS);
        subjects.add(new Subject(ONE, MEASURE, widest, List.of(MEASURE), settings, false, Subject.Program.lagesbild()));
        subjects.add(new Subject(FLINK, MEASURE, widest, List.of(MEASURE), settings, false, Subject.Program.flink()));
        return subjects;
    }

    private String threads(FilledTopic topic) {
        return Integer.toString(Math.min(topic.partitions(), processors));
    }

    static String all(int partitions) {
        return "Lägesbild, all measures, " + partitions + (partitions == 1 ? " partition" : " partitions");
    }

    /** @param packedBytes of a person, without which no state can be */
    static List<Comparison> comparisons(List<LiveRun> runs, long persons, double packedBytes) {
        String widest = all(4);
        return List.of(
                Comparison.of(
                        "events/s of Lägesbild, to Flink's",
                        Bar.atLeast(2),
                        LiveRun::speed,
                        of(ONE, runs),
                        of(FLINK, runs)),
                compare("processor time of the same", LiveRun::processorSeconds, ONE, FLINK, runs),
                compare("events/s with 2 partitions, to those with 1", LiveRun::speed, all(2), all(1), runs),
                compare("events/s with 4 partitions, to those with 1", LiveRun::speed, widest, all(1), runs),
                Comparison.of(
                        "repartition records an event",
                        Bar.atMost(0.1),
                        of(widest, runs).stream().mapToDouble(run -> run.recordsAnEvent(LiveRun.Kind.REPARTITION))),
                Comparison.of(
                        "histories in the state, to packed events and keys",
                        Bar.atMost(1.3),
                        of(widest, runs).stream().mapToDouble(run -> run.historyBytes() / (persons * packedBytes))));
    }

    private static Comparison compare(
            String what, ToDoubleFunction<LiveRun> value, String one, String other, List<LiveRun> runs) {
        return Comparison.of(what, null, value, of(one, runs), of(other, runs));
    }

    static List<Comparison> comparisons(List<Latency> latencies) {
        Bar bar = Bar.atMost(1.2);
        String often = ", to that of one that commits as often";
        return List.of(
                compare(
                        latencies,
                        "p99 from event to result, to that of the bare transaction",
                        bar,
                        LatencyContest.BARE,
                        Latency::p99Millis),
                compare(latencies, "p50 of the same", bar, LatencyContest.BARE, Latency::p50Millis),
                compare(latencies, "p99" + often, null, LatencyContest.BARE_OFTEN, Latency::p99Millis),
                compare(latencies, "p50" + often, null, LatencyContest.BARE_OFTEN, Latency::p50Millis));
    }

    private static Comparison compare(
            List<Latency> latencies, String what, @Nullable Bar bar, String other, ToDoubleFunction<Latency> value) {
        return Comparison.of(
                what, bar, value, latenciesOf(LatencyContest.PRODUCT, latencies), latenciesOf(other, latencies));
    }

    private static List<Latency> latenciesOf(String subject, List<Latency> latencies) {
        return latencies.stream()
                .filter(latency -> latency.subject().equals(subject))
                .toList();
    }

    static List<LiveRun> of(String subject, List<LiveRun> runs) {
        return runs.stream().filter(run -> run.subject().equals(subject)).toList();
    }
}
