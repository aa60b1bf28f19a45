package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Result.Status;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.testing.AgainstReplay;
import se.lagesbild.testing.EventsFile;
import se.lagesbild.testing.KnownFigures;
import se.lagesbild.topology.TopicNames;

/**
 * What the live application published of a hostile history is what a replay of the same offsets gives, in every cell;
 * what is registered afterwards differs, is explained, and can be published.
 */
class CompareAndPublishIT {

    private static final String REASON = "Sent late: \u00e5terst\u00e4llt efter avbrott";
    private static final TopicNames TOPICS = new TopicNames("");

    private static final List<String> MONTHS = List.of("--from", "2015-01", "--to", "2023-06");
    private static final List<String> LONGER = List.of("--period", longerPeriods(Month.of(2023, 12)));

    /** Of distinct persons, whose longer periods are published: those that are over, and those that run. */
    private static final List<String> LONGER_PUBLISHED =
            List.of("--measures", "study-referrals", "--period", longerPeriods(Month.of(2023, 5)) + ",2023-Q2,2023-T2");

    @TempDir
    private Path directory;

    private HouseReplay replay;

    private static String longerPeriods(Month last) {
        return AgainstReplay.longerPeriods(Month.of(2018, 1), last).stream()
                .map(Period::toString)
                .collect(Collectors.joining(","));
    }

    @Test
    void shouldFindAllEqualThenTellWhatDiffersAndPublishIt() throws Exception {
        try (DemoHouse house = new DemoHouse(new Resources(), 0);
                TopicProbe probe = new TopicProbe(house.settings())) {
            replay = new HouseReplay(directory, house.settings());
            letTheApplicationReadAll(house, probe);
            requireEqualityOfPaths(probe);

            send(house, LateHistory.LATER);
            Map<String, JsonNode> differing = requireExactlyWhatChanged(probe);
            requireThatNothingIsPublishedUnasked(probe);
            Map<String, Result> before = probe.latestResults();
            CommandRun published = replay.run(MONTHS, "--publish", "--reason", REASON);
            assertThat(published.status()).as(published.err()).isZero();
            assertThat(published.err()).contains(differing.size() + " figures were published");
            requireRevisions(before, differing.keySet(), probe);
            requireThatLongerPeriodsArePublishedWhereTheyAre();

            letTheApplicationReadAll(house, probe);
            requireEqualityOfPaths(probe);
        }
    }

    private void letTheApplicationReadAll(DemoHouse house, TopicProbe probe) throws Exception {
        boolean first = probe.refused().isEmpty();
        if (first) {
            send(house, LateHistory.EVENTS);
            probe.sendRefused();
        }
        long records = first ? LateHistory.EVENTS.size() + probe.refused().size() : LateHistory.LATER.size();
        HistoryDemo demo = new HistoryDemo(house, LateHistory.CATALOGUE, records, LateHistory.TODAY, Clock.systemUTC());
        await().atMost(Duration.ofSeconds(60)).until(demo::isSettled);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> replay.run(MONTHS, "--compare").status() == 0);
        if (first) {
            requireAWarningWhileItRuns();
        }
        demo.application().close();
    }

    /** From a file, with the published figures of the cluster. */
    private void requireAWarningWhileItRuns() throws IOException {
        Path file = EventsFile.write(LateHistory.EVENTS.subList(0, LateHistory.EVENTS.size() / 2), directory);

        CommandRun run = replay.run(MONTHS, "--publish", "--dry-run", "--events", file.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("the application lagesbild-demo is running");
        assertThat(run.lines()).hasSizeGreaterThan(100);
    }

    private void requireEqualityOfPaths(TopicProbe probe) throws Exception {
        assertThat(probe.committed()).isEqualTo(probe.ends(List.of(TOPICS.statusChanges())));
        for (List<String> periods : List.of(MONTHS, LONGER)) {
            CommandRun run = replay.run(periods, "--compare");

            assertThat(run.status()).as(run.err() + run.out()).isZero();
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).containsPattern("0 of \\d{4,} cells differ from what is published as of 2023-06-15");
        }
    }

    /** By two replays of their own, and one after each later registration. */
    private Map<String, JsonNode> requireExactlyWhatChanged(TopicProbe probe) throws IOException {
        CommandRun run = replay.run(MONTHS, "--compare");
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        Map<String, JsonNode> rows = HouseReplay.rows(run);
        Map<String, Figure> before =
                new AgainstReplay(LateHistory.CATALOGUE, LateHistory.EVENTS, LateHistory.TODAY).figures();
        Map<String, Figure> after =
                new AgainstReplay(LateHistory.CATALOGUE, LateHistory.all(), LateHistory.TODAY).figures();
        Map<String, Result> published = probe.latestResults();
        KnownFigures known = LateHistory.known();

        Set<String> expected = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .collect(Collectors.toSet());
        expected.removeIf(key -> !key.split("\\|", 3)[1].matches("\\d{4}-\\d{2}"));
        assertThat(rows.keySet()).isEqualTo(expected);
        assertThat(rows).hasSizeGreaterThan(500);
        int registered = known.by(LateHistory.lastBefore());
        rows.forEach((key, row) -> {
            Figure was = before.get(key);
            Figure is = after.get(key);
            assertThat(HouseReplay.figure(row, "published_"))
                    .as(key)
                    .isEqualTo(was == null ? HouseReplay.nothingLike(is) : was);
            assertThat(HouseReplay.figure(row, "replayed_"))
                    .as(key)
                    .isEqualTo(is == null ? HouseReplay.nothingLike(was) : is);
            assertThat(row.get("status").asText(null))
                    .as(key)
                    .isEqualTo(
                            published.containsKey(key)
                                    ? published.get(key).status().name()
                                    : null);
            assertThat(row.get("later_registrations").intValue())
                    .as(key)
                    .isEqualTo(known.registrationsSince(key, known.figure(key, registered), Long.MAX_VALUE));
        });
        return rows;
    }

    private void requireThatNothingIsPublishedUnasked(TopicProbe probe) throws IOException {
        Map<TopicPartition, Long> ends = probe.ends(TOPICS.all());
        CommandRun compared = replay.run(MONTHS, "--compare");

        CommandRun dry = replay.run(MONTHS, "--publish", "--dry-run");
        CommandRun without = replay.run(MONTHS, "--publish");
        CommandRun unread = replay.runOnFullDisk(MONTHS, "--publish", "--reason", REASON);

        assertThat(dry.status()).as(dry.err()).isZero();
        assertThat(dry.out()).isEqualTo(compared.out());
        assertThat(without.status()).isEqualTo(2);
        assertThat(unread.status()).isEqualTo(1);
        assertThat(unread.err()).contains("cannot write to standard output").doesNotContain("were published");
        assertThat(probe.ends(TOPICS.all())).isEqualTo(ends);

        replay.configure("kafka.max.request.size=200");
        CommandRun failed = replay.run(MONTHS, "--publish", "--reason", REASON);
        replay.configure();

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains("nothing was published: ");
        assertThat(replay.run(MONTHS, "--compare").out()).isEqualTo(compared.out());
    }

    private void requireRevisions(Map<String, Result> before, Set<String> differing, TopicProbe probe)
            throws IOException {
        assertThat(replay.run(MONTHS, "--compare").status()).isZero();
        Map<String, Result> after = probe.latestResults();
        List<String> wrong = new ArrayList<>();
        for (String key : differing) {
            @Nullable Result was = before.get(key);
            Result is = after.get(key);
            boolean revised = was != null && was.status().isFinal();
            boolean right = was == null
                    ? is.revision() <= 1
                    : is.status() == (revised ? Status.REVISED : was.status())
                            && is.revision() == was.revision() + (revised ? 1 : 0);
            if (!right) {
                wrong.add(was + " became " + is);
            }
        }
        assertThat(wrong).isEmpty();
        List<Result> trail = withReason(TOPICS.published(), probe);
        List<Result> results = TOPICS.results().stream()
                .flatMap(topic -> withReason(topic, probe).stream())
                .toList();
        assertThat(results).hasSameSizeAs(differing).allMatch(each -> each.equals(after.get(AgainstReplay.key(each))));
        List<Result> settled =
                results.stream().filter(each -> each.status() != Status.LIVE).toList();
        assertThat(trail).hasSameSizeAs(settled);
        assertThat(Set.copyOf(trail)).isEqualTo(Set.copyOf(settled));
        assertThat(trail).extracting(Result::status).contains(Status.REVISED, Status.PRELIMINARY, Status.FINAL);
        assertThat(results).extracting(Result::status).contains(Status.LIVE);
    }

    private static List<Result> withReason(String topic, TopicProbe probe) {
        return probe.results(topic).stream()
                .filter(record -> record.headers().lastHeader("lagesbild.reason") != null)
                .peek(record -> assertThat(
                                record.headers().lastHeader("lagesbild.reason").value())
                        .isEqualTo(REASON.getBytes(StandardCharsets.UTF_8)))
                .peek(record -> assertThat(record.key()).isEqualTo(AgainstReplay.key(record.value())))
                .peek(record ->
                        assertThat(record.timestamp()).isEqualTo(record.value().updatedAt()))
                .map(ConsumerRecord::value)
                .toList();
    }

    private void requireThatLongerPeriodsArePublishedWhereTheyAre() throws IOException {
        CommandRun rates = replay.run(List.of("--period", "2022-Q1"), "--publish", "--reason", REASON);
        CommandRun running = replay.run(
                List.of("--period", "2023", "--measures", "study-referrals"), "--publish", "--reason", REASON);
        CommandRun before = replay.run(LONGER, "--compare");
        CommandRun published = replay.run(LONGER_PUBLISHED, "--publish", "--reason", REASON);

        assertThat(rates.status()).isEqualTo(2);
        assertThat(rates.err()).contains("follows from its months");
        assertThat(running.status()).isEqualTo(1);
        assertThat(running.err()).contains("2023 is not over: its figures are published as 2023-01/2023-05");
        assertThat(HouseReplay.rows(before).keySet()).isNotEmpty().allMatch(key -> key.startsWith("study-referrals|"));
        assertThat(published.status()).as(published.err()).isZero();
        assertThat(replay.run(LONGER, "--compare").status()).isZero();
    }

    private static void send(DemoHouse house, List<StatusChange> events) {
        try (EventSender sender = house.sender(Clock.systemUTC())) {
            events.forEach(sender::send);
            sender.flush();
        }
    }
}
