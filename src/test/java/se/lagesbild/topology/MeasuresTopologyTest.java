package se.lagesbild.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Breakdown;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.environment.registry.EmbeddedRegistry;
import se.lagesbild.oracle.WorkedCase;

class MeasuresTopologyTest {

    private static final String TO_WORK_IN_JANUARY = "turnover-to-work|2021-01||||";
    private static EmbeddedRegistry registry;

    @TempDir
    private Path stateDirectory;

    private TopologyFixture topology;

    @BeforeAll
    static void startRegistry() {
        registry = EmbeddedRegistry.start();
    }

    @AfterAll
    static void stopRegistry() {
        registry.close();
    }

    @BeforeEach
    void startTopology() {
        topology = new TopologyFixture(registry, stateDirectory, "2021-01-20");
    }

    @AfterEach
    void stopTopology() {
        topology.close();
    }

    @Test
    void shouldShowTheRunningMonthAsOfToday() {
        topology.send(List.of(enrolled("a", "2020-12-10"), leftToWork("a", "2021-01-15")));
        topology.settle();

        Result result = topology.latest().get(TO_WORK_IN_JANUARY);

        assertThat(result.figure()).isEqualTo(new Figure(1, 1L));
        assertThat(result.status()).isEqualTo(Result.Status.LIVE);
        assertThat(Day.date(result.asOfDay())).hasToString("2021-01-20");
        assertThat(result.target()).isNotNull();
        assertThat(result.targetMet()).isNull();
    }

    @Test
    void shouldCloseAMonthByTheCalendarAlone() {
        topology.send(List.of(enrolled("a", "2020-12-10"), leftToWork("a", "2021-01-15")));
        topology.settle();

        topology.dayIs("2021-02-01");
        topology.settle();
        Result preliminary = topology.latest().get(TO_WORK_IN_JANUARY);
        topology.dayIs("2021-05-01");
        topology.settle();

        assertThat(preliminary.status()).isEqualTo(Result.Status.PRELIMINARY);
        assertThat(preliminary.targetMet()).isTrue();
        assertThat(topology.latest().get(TO_WORK_IN_JANUARY).status()).isEqualTo(Result.Status.FINAL);
    }

    @Test
    void shouldNumberTheRevisionsOfAFinalFigure() {
        topology.send(List.of(enrolled("a", "2020-12-10"), enrolled("b", "2020-12-10")));
        topology.dayIs("2021-04-30");
        topology.settle();
        topology.send(List.of(leftToWork("a", "2021-01-15")));
        topology.settle();
        Result preliminary = topology.latest().get(TO_WORK_IN_JANUARY);
        topology.dayIs("2021-05-01");
        topology.settle();
        Result finalOne = topology.latest().get(TO_WORK_IN_JANUARY);

        topology.send(List.of(leftToWork("b", "2021-01-16")));
        topology.settle();
        Result revised = topology.latest().get(TO_WORK_IN_JANUARY);
        topology.send(List.of(event("b", "2021-06-01", new Change.Voided("b-2021-01-16"))));
        topology.settle();
        Result revisedAgain = topology.latest().get(TO_WORK_IN_JANUARY);

        assertThat(List.of(preliminary, finalOne, revised, revisedAgain))
                .extracting(Result::status, Result::revision, Result::figure)
                .containsExactly(
                        tuple(Result.Status.PRELIMINARY, 0, new Figure(1, 2L)),
                        tuple(Result.Status.FINAL, 0, new Figure(1, 2L)),
                        tuple(Result.Status.REVISED, 1, new Figure(2, 2L)),
                        tuple(Result.Status.REVISED, 2, new Figure(1, 2L)));
        assertThat(topology.observer.seen).contains("revised turnover-to-work");
        assertThat(topology.published().stream()
                        .filter(result -> ResultKey.of(result).equals(TO_WORK_IN_JANUARY)))
                .extracting(Result::status, Result::revision)
                .containsExactly(
                        tuple(Result.Status.PRELIMINARY, 0),
                        tuple(Result.Status.PRELIMINARY, 0),
                        tuple(Result.Status.FINAL, 0),
                        tuple(Result.Status.REVISED, 1),
                        tuple(Result.Status.REVISED, 2));
    }

    @Test
    void shouldReviseACellThatGetsItsFirstFigureAfterTheCountryWasFinal() {
        topology.send(List.of(enrolled("a", "2020-12-10")));
        topology.dayIs("2021-05-01");
        topology.settle();
        Profile elsewhere = new Profile(Gender.MAN, null, "1280", null, null, null);

        topology.send(List.of(event("b", "2020-12-10", new Change.Enrolled("11", elsewhere))));
        topology.settle();

        assertThat(topology.latest().get("turnover-to-work|2021-01||12|1280|").status())
                .isEqualTo(Result.Status.REVISED);
        assertThat(topology.latest().get("turnover-to-work|2021-01||05|0580|").status())
                .isEqualTo(Result.Status.FINAL);
        assertThat(topology.latest().get("turnover-to-work|2021-02||12||").status())
                .isEqualTo(Result.Status.PRELIMINARY);
    }

    @Test
    void shouldCountDistinctPersonsOfAQuarterThatRunsAndThenOfTheWholeOne() {
        topology.dayIs("2021-06-10");
        topology.send(List.of(
                enrolled("a", "2020-12-10"),
                event("a", "2021-04-05", new Change.ActivityPlanned("x", "APPLY_TO_HIGHER_EDUCATION")),
                event("a", "2021-05-05", new Change.ActivityPlanned("y", "APPLY_TO_HIGHER_EDUCATION")),
                event("a", "2021-06-05", new Change.ActivityPlanned("z", "APPLY_TO_HIGHER_EDUCATION")),
                enrolled("b", "2020-12-10"),
                event("b", "2021-06-05", new Change.ActivityPlanned("x", "APPLY_TO_HIGHER_EDUCATION"))));
        topology.settle();
        Result running = topology.latest().get("study-referrals|2021-Q2||||");

        topology.dayIs("2021-07-01");
        topology.settle();

        Result whole = topology.latest().get("study-referrals|2021-Q2||||");
        assertThat(running.figure()).isEqualTo(new Figure(1, null));
        assertThat(running.status()).isEqualTo(Result.Status.LIVE);
        assertThat(whole.figure()).isEqualTo(new Figure(2, null));
        assertThat(whole.status()).isEqualTo(Result.Status.PRELIMINARY);
        assertThat(topology.latest().get("study-referrals|2021-01/2021-06||||").figure())
                .isEqualTo(new Figure(2, null));
        assertThat(topology.latest().get("study-referrals|2021-06||||").figure())
                .isEqualTo(new Figure(2, null));
    }

    @Test
    void shouldNotTakeHistoryBeingReadForRevisions() {
        topology.dayIs("2021-05-01");
        topology.behind = true;
        topology.send(List.of(enrolled("a", "2020-12-10")));
        topology.pass(Duration.ofSeconds(20));
        topology.send(List.of(leftToWork("a", "2021-01-15")));
        topology.pass(Duration.ofSeconds(20));
        assertThat(topology.latest()).doesNotContainKey(TO_WORK_IN_JANUARY);

        topology.behind = false;
        topology.settle();

        Result result = topology.latest().get(TO_WORK_IN_JANUARY);
        assertThat(result.figure()).isEqualTo(new Figure(1, 1L));
        assertThat(result.status()).isEqualTo(Result.Status.FINAL);
        assertThat(topology.all()).noneMatch(any -> any.status() == Result.Status.REVISED);
    }

    @Test
    void shouldNotShowWhatLiesInTheFuture() {
        topology.send(List.of(enrolled("a", "2020-12-10"), leftToWork("a", "2021-01-25")));
        topology.settle();
        Figure before = topology.latest().get(TO_WORK_IN_JANUARY).figure();

        topology.dayIs("2021-01-25");
        topology.settle();

        assertThat(before).isEqualTo(new Figure(0, 1L));
        assertThat(topology.latest().get(TO_WORK_IN_JANUARY).figure()).isEqualTo(new Figure(1, 1L));
    }

    @Test
    void shouldTakeBackWhatNeverHappened() {
        topology.send(List.of(enrolled("a", "2020-12-10")));
        topology.settle();

        topology.send(List.of(event("a", "2021-01-02", new Change.Voided("a-2020-12-10"))));
        topology.settle();

        assertThat(topology.latest().values())
                .allSatisfy(result -> assertThat(result.figure().isZero()).isTrue());
        assertThat(topology.latest()).containsKey(TO_WORK_IN_JANUARY);
    }

    @Test
    void shouldPublishNothingTwice() {
        topology.send(List.of(enrolled("a", "2020-12-10"), enrolled("a", "2020-12-10")));
        topology.settle();
        topology.send(List.of(enrolled("a", "2020-12-10")));
        topology.settle();

        List<List<Object>> figures = topology.all().stream()
                .map(result -> List.<Object>of(ResultKey.of(result), result.figure(), result.status()))
                .toList();

        assertThat(figures).doesNotHaveDuplicates().isNotEmpty();
        assertThat(topology.observer.seen)
                .containsExactly("accepted ENROLLED", "unchanged DUPLICATE", "unchanged DUPLICATE");
    }

    @Test
    void shouldComeToTheSameFiguresInAnyOrderOfArrival() {
        List<StatusChange> events = WorkedCase.all().stream()
                .flatMap(story -> story.events().stream().map(event -> ofStory(story.name(), event)))
                .collect(Collectors.toCollection(ArrayList::new));
        topology.dayIs("2024-12-31");
        topology.send(events);
        topology.settle();
        Map<String, Figure> inOrder = figures(topology);
        topology.close();
        Collections.shuffle(events, new Random(7));

        topology = new TopologyFixture(registry, stateDirectory, "2024-12-31");
        events.forEach(event -> {
            topology.send(List.of(event));
            if (event.hashCode() % 5 == 0) {
                topology.settle();
            }
        });
        topology.settle();

        assertThat(figures(topology)).isEqualTo(inOrder).hasSizeGreaterThan(500);
    }

    @Test
    void shouldRejectUnchangedAndSayWhy() {
        byte[] good = topology.bytes(enrolled("a", "2020-12-10"));
        byte[] key = "somebody else".getBytes(StandardCharsets.UTF_8);
        byte[] unknownSchema = good.clone();
        unknownSchema[4] = 77;
        byte[] unknownCategory = topology.bytes(
                new StatusChange("e", "a", 18_000, 18_000 * 86_400_000L, new Change.CategoryChanged("99")));

        topology.send(key, good);
        topology.send("a".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3});
        topology.send("a".getBytes(StandardCharsets.UTF_8), null);
        topology.send("a".getBytes(StandardCharsets.UTF_8), unknownSchema);
        topology.send("a".getBytes(StandardCharsets.UTF_8), unknownCategory);
        topology.send("a".getBytes(StandardCharsets.UTF_8), good);
        topology.settle();

        List<TestRecord<byte[], byte[]>> rejected = topology.rejected();
        assertThat(rejected)
                .extracting(record -> header(record, "lagesbild.rejected.reason"))
                .containsExactly("KEY_MISMATCH", "UNDECODABLE", "UNDECODABLE", "UNKNOWN_SCHEMA", "UNKNOWN_CATEGORY");
        assertThat(rejected.get(0).key()).isEqualTo(key);
        assertThat(rejected.get(0).value()).isEqualTo(good);
        assertThat(header(rejected.get(3), "lagesbild.rejected.topic")).isEqualTo("jobseeker.status-changes");
        assertThat(header(rejected.get(3), "lagesbild.rejected.partition")).isEqualTo("0");
        assertThat(header(rejected.get(3), "lagesbild.rejected.offset")).isEqualTo("3");
        assertThat(header(rejected.get(4), "lagesbild.rejected.explanation")).startsWith("category: ");
        assertThat(topology.latest()).containsKey("turnover-to-work|2021-01|WOMAN|||");
    }

    @Test
    void shouldForgetSumsThatASourceNoLongerSends() {
        Breakdown breakdown = new Breakdown(Gender.MAN, "0580", "0580-1");
        Month january = Month.of(2021, 1);
        StepSeries five = new StepSeries();
        five.addStep(january.firstDay(), 0, 5);
        Block first = new Block(3, 1, true, false, 0, List.of(new Block.Sum(breakdown, january, five)));
        topology.sendBlock("turnover-to-work", first);
        topology.settle();
        Figure before = topology.latest().get(TO_WORK_IN_JANUARY).figure();

        topology.sendBlock("turnover-to-work", new Block(3, 2, true, false, 0, List.of()));
        topology.settle();

        assertThat(before).isEqualTo(new Figure(0, 5L));
        assertThat(topology.latest().get(TO_WORK_IN_JANUARY).figure()).isEqualTo(new Figure(0, 0L));
    }

    @Test
    void shouldNotCountARepeatedBlockTwice() {
        StepSeries steps = new StepSeries();
        steps.addStep(Day.parse("2021-01-05"), 2, 5);
        Block.Sum sum = new Block.Sum(new Breakdown(Gender.MAN, "0580", "x"), Month.of(2021, 1), steps);

        topology.sendBlock("turnover-to-work", new Block(5, 9, false, false, 0, List.of(sum)));
        topology.sendBlock("turnover-to-work", new Block(5, 9, false, false, 0, List.of(sum)));
        topology.sendBlock("turnover-to-work", new Block(6, 9, false, false, 0, List.of(sum)));
        topology.settle();

        assertThat(topology.latest().get(TO_WORK_IN_JANUARY).figure()).isEqualTo(new Figure(4, 10L));
    }

    @Test
    void shouldTellOfARecordThatIsTooLargeToBeHandedOn() {
        topology.send("a".getBytes(StandardCharsets.UTF_8), new byte[8 << 20]);
        topology.settle();

        TestRecord<byte[], byte[]> rejected = topology.rejected().get(0);
        assertThat(rejected.key()).isNull();
        assertThat(rejected.value()).isNull();
        assertThat(header(rejected, "lagesbild.rejected.reason")).isEqualTo("UNKNOWN_SCHEMA");
        assertThat(header(rejected, "lagesbild.rejected.left-out")).isEqualTo(Integer.toString((8 << 20) + 1));
        assertThat(header(rejected, "lagesbild.rejected.offset")).isEqualTo("0");
    }

    private static Map<String, Figure> figures(TopologyFixture topology) {
        return topology.latest().entrySet().stream()
                .filter(entry -> !entry.getValue().figure().isZero())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().figure()));
    }

    private static StatusChange ofStory(String story, StatusChange event) {
        return new StatusChange(
                event.eventId(), story + "-" + event.personId(), event.day(), event.registeredAt(), event.change());
    }

    private static StatusChange enrolled(String person, String day) {
        Profile profile = new Profile(Gender.WOMAN, null, "0580", null, null, null);
        return event(person, day, new Change.Enrolled("11", profile));
    }

    private static StatusChange leftToWork(String person, String day) {
        return event(person, day, new Change.Deregistered(DeregistrationReason.WORK));
    }

    private static StatusChange event(String person, String day, Change change) {
        int epochDay = Day.parse(day);
        return new StatusChange(person + "-" + day, person, epochDay, epochDay * 86_400_000L, change);
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
