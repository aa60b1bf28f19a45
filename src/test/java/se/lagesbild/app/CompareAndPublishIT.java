package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Result.Status;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.replay.Question;
import se.lagesbild.testing.AgainstReplay;
import se.lagesbild.testing.EventsFile;
import se.lagesbild.testing.KnownFigures;
import se.lagesbild.topology.TopicNames;

/**
 * What the live application published of a hostile history is what a replay of the same offsets gives, in every cell;
 * what is registered afterwards differs, is explained, and can be published.
 */
class CompareAndPublishIT {

    private static final int TODAY = Day.parse("2023-06-15");
    private static final String REASON = "Sent late: \u00e5terst\u00e4llt efter avbrott";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();
    private static final TopicNames TOPICS = new TopicNames("");

    private static final List<StatusChange> EVENTS = shuffled(Crowd.ofSeeds(3101, 3120));
    private static final List<StatusChange> LATER = later();

    private static final List<String> MONTHS = List.of("--from", "2015-01", "--to", "2023-06");
    private static final List<String> LONGER = List.of("--period", longerPeriods(Month.of(2023, 12)));

    /** Of distinct persons, whose longer periods are published: those that are over, and those that run. */
    private static final List<String> LONGER_PUBLISHED =
            List.of("--measures", "study-referrals", "--period", longerPeriods(Month.of(2023, 5)) + ",2023-Q2,2023-T2");

    @TempDir
    private Path directory;

    private static List<StatusChange> shuffled(List<StatusChange> events) {
        List<StatusChange> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(7));
        return shuffled;
    }

    private static String longerPeriods(Month last) {
        return AgainstReplay.longerPeriods(Month.of(2018, 1), last).stream()
                .map(Period::toString)
                .collect(Collectors.joining(","));
    }

    /** New persons, and events of the old ones that never happened; registered when all the others were. */
    private static List<StatusChange> later() {
        long last = EVENTS.stream().mapToLong(StatusChange::registeredAt).max().orElseThrow();
        List<StatusChange> later = new ArrayList<>();
        for (StatusChange event : Crowd.ofSeeds(3121, 3122)) {
            later.add(new StatusChange(
                    event.eventId(), event.personId(), event.day(), last + 1 + later.size() / 3, event.change()));
        }
        for (int i = 0; i < EVENTS.size(); i += 60) {
            StatusChange event = EVENTS.get(i);
            Change never = new Change.Voided(event.eventId());
            later.add(new StatusChange("void" + i, event.personId(), event.day(), last + 1 + i, never));
        }
        return later;
    }

    @Test
    void shouldFindAllEqualThenTellWhatDiffersAndPublishIt() throws Exception {
        try (DemoHouse house = new DemoHouse(new Resources(), 0);
                TopicProbe probe = new TopicProbe(house.settings())) {
            configure(house.settings());
            letTheApplicationReadAll(house, probe);
            requireEqualityOfPaths(house.settings());

            send(house, LATER);
            Map<String, JsonNode> differing = requireExactlyWhatChanged(probe);
            requireThatNothingIsPublishedUnasked(house.settings());
            Map<String, Result> before = probe.latestResults();
            CommandRun published = replay(MONTHS, "--publish", "--reason", REASON);
            assertThat(published.status()).as(published.err()).isZero();
            assertThat(published.err()).contains(differing.size() + " figures were published");
            requireRevisions(before, differing.keySet(), probe);
            requireThatLongerPeriodsArePublishedWhereTheyAre();

            letTheApplicationReadAll(house, probe);
            requireEqualityOfPaths(house.settings());
        }
    }

    private void letTheApplicationReadAll(DemoHouse house, TopicProbe probe) throws Exception {
        boolean first = probe.refused().isEmpty();
        if (first) {
            send(house, EVENTS);
            probe.sendRefused();
        }
        long records = first ? EVENTS.size() + probe.refused().size() : LATER.size();
        HistoryDemo demo = new HistoryDemo(house, CATALOGUE, records, TODAY, Clock.systemUTC());
        await().atMost(Duration.ofSeconds(60)).until(demo::isSettled);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> replay(MONTHS, "--compare").status() == 0);
        if (first) {
            requireAWarningWhileItRuns();
        }
        demo.application().close();
    }

    /** From a file, with the published figures of the cluster. */
    private void requireAWarningWhileItRuns() throws IOException {
        Path file = EventsFile.write(EVENTS.subList(0, EVENTS.size() / 2), directory);

        CommandRun run = replay(MONTHS, "--publish", "--dry-run", "--events", file.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("the application lagesbild-demo is running");
        assertThat(run.lines()).hasSizeGreaterThan(100);
    }

    private void requireEqualityOfPaths(Settings settings) throws Exception {
        assertThat(committed(settings)).isEqualTo(ends(settings, List.of(TOPICS.statusChanges())));
        for (List<String> periods : List.of(MONTHS, LONGER)) {
            CommandRun run = replay(periods, "--compare");

            assertThat(run.status()).as(run.err() + run.out()).isZero();
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).containsPattern("0 of \\d{4,} cells differ from what is published as of 2023-06-15");
        }
    }

    private static Map<TopicPartition, Long> committed(Settings settings) throws Exception {
        try (Admin admin = Admin.create(settings.kafka())) {
            Map<TopicPartition, Long> committed = new HashMap<>();
            admin.listConsumerGroupOffsets(settings.get(SettingKey.APPLICATION_ID))
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> committed.put(partition, offset.offset()));
            committed.keySet().removeIf(partition -> !partition.topic().equals(TOPICS.statusChanges()));
            return committed;
        }
    }

    private static Map<TopicPartition, Long> ends(Settings settings, List<String> topics) {
        return topics.stream()
                .flatMap(topic -> TopicExtents.of(topic, settings.kafka()).partitions().stream()
                        .map(each -> Map.entry(new TopicPartition(topic, each.partition()), each.end())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By two replays of their own, and one after each later registration. */
    private Map<String, JsonNode> requireExactlyWhatChanged(TopicProbe probe) throws IOException {
        CommandRun run = replay(MONTHS, "--compare");
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        Map<String, JsonNode> rows = rows(run);
        List<StatusChange> all = Stream.concat(EVENTS.stream(), LATER.stream()).toList();
        Map<String, Figure> before = new AgainstReplay(CATALOGUE, EVENTS, TODAY).figures();
        Map<String, Figure> after = new AgainstReplay(CATALOGUE, all, TODAY).figures();
        Map<String, Result> published = probe.latestResults();
        KnownFigures known = knownOfThePersonsConcerned(all);

        Set<String> expected = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .collect(Collectors.toSet());
        expected.removeIf(key -> !key.split("\\|", 3)[1].matches("\\d{4}-\\d{2}"));
        assertThat(rows.keySet()).isEqualTo(expected);
        assertThat(rows).hasSizeGreaterThan(500);
        int registered = known.by(last(EVENTS));
        rows.forEach((key, row) -> {
            Figure was = before.get(key);
            Figure is = after.get(key);
            assertThat(figure(row, "published_")).as(key).isEqualTo(was == null ? nothingLike(is) : was);
            assertThat(figure(row, "replayed_")).as(key).isEqualTo(is == null ? nothingLike(was) : is);
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

    /** Others contribute the same before and after. */
    private static KnownFigures knownOfThePersonsConcerned(List<StatusChange> all) {
        Set<String> persons = LATER.stream().map(StatusChange::personId).collect(Collectors.toSet());
        return new KnownFigures(
                all.stream().filter(event -> persons.contains(event.personId())).toList(),
                new Question(
                                CATALOGUE.measures(),
                                EnumSet.allOf(Grouping.class),
                                Question.Asked.between(Month.of(2015, 1), Month.of(2023, 6)))
                        .through(TODAY),
                CATALOGUE.categories());
    }

    private static long last(List<StatusChange> events) {
        return events.stream().mapToLong(StatusChange::registeredAt).max().orElseThrow();
    }

    private static Figure nothingLike(Figure other) {
        return new Figure(0, other.denominator() == null ? null : 0L);
    }

    private void requireThatNothingIsPublishedUnasked(Settings settings) throws IOException {
        Map<TopicPartition, Long> ends = ends(settings, TOPICS.all());
        CommandRun compared = replay(MONTHS, "--compare");

        CommandRun dry = replay(MONTHS, "--publish", "--dry-run");
        CommandRun without = replay(MONTHS, "--publish");

        assertThat(dry.status()).as(dry.err()).isZero();
        assertThat(dry.out()).isEqualTo(compared.out());
        assertThat(without.status()).isEqualTo(2);
        assertThat(ends(settings, TOPICS.all())).isEqualTo(ends);

        configure(settings, "kafka.max.request.size=200");
        CommandRun failed = replay(MONTHS, "--publish", "--reason", REASON);
        configure(settings);

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains("nothing was published: ");
        assertThat(replay(MONTHS, "--compare").out()).isEqualTo(compared.out());
    }

    private void requireRevisions(Map<String, Result> before, Set<String> differing, TopicProbe probe)
            throws IOException {
        assertThat(replay(MONTHS, "--compare").status()).isZero();
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
        assertThat(trail)
                .containsExactlyInAnyOrderElementsOf(results.stream()
                        .filter(each -> each.status() != Status.LIVE)
                        .toList());
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
        CommandRun rates = replay(List.of("--period", "2022-Q1"), "--publish", "--reason", REASON);
        CommandRun running =
                replay(List.of("--period", "2023", "--measures", "study-referrals"), "--publish", "--reason", REASON);
        CommandRun before = replay(LONGER, "--compare");
        CommandRun published = replay(LONGER_PUBLISHED, "--publish", "--reason", REASON);

        assertThat(rates.status()).isEqualTo(2);
        assertThat(rates.err()).contains("follows from its months");
        assertThat(running.status()).isEqualTo(1);
        assertThat(running.err()).contains("2023 is not over: its figures are published as 2023-01/2023-05");
        assertThat(rows(before).keySet()).isNotEmpty().allMatch(key -> key.startsWith("study-referrals|"));
        assertThat(published.status()).as(published.err()).isZero();
        assertThat(replay(LONGER, "--compare").status()).isZero();
    }

    private static Map<String, JsonNode> rows(CommandRun run) throws IOException {
        Map<String, JsonNode> rows = new HashMap<>();
        for (String line : run.lines()) {
            JsonNode row = JSON.readTree(line);
            String key = Stream.of("measure", "period", "gender", "region", "municipality", "office")
                    .map(field -> row.get(field).asText(""))
                    .collect(Collectors.joining("|"));
            assertThat(rows.put(key, row)).isNull();
        }
        return rows;
    }

    private static Figure figure(JsonNode row, String which) {
        JsonNode denominator = row.get(which + "denominator");
        return new Figure(
                row.get(which + "numerator").longValue(),
                denominator.isNull() ? null : Long.valueOf(denominator.longValue()));
    }

    private static void send(DemoHouse house, List<StatusChange> events) {
        try (EventSender sender = house.sender(Clock.systemUTC())) {
            events.forEach(sender::send);
            sender.flush();
        }
    }

    private void configure(Settings settings, String... more) throws IOException {
        List<String> lines = new ArrayList<>(List.of(more));
        for (String key : List.of("application.id", "bootstrap.servers", "schema.registry.url")) {
            lines.add(key + "=" + settings.find(key));
        }
        Files.write(directory.resolve("lagesbild.properties"), lines);
    }

    private CommandRun replay(List<String> question, String... more) {
        List<String> args = new ArrayList<>(List.of("replay", "--format", "jsonl", "--by"));
        args.add(EnumSet.allOf(Grouping.class).stream().map(Grouping::toString).collect(Collectors.joining(",")));
        args.addAll(
                List.of("--config", directory.resolve("lagesbild.properties").toString()));
        args.addAll(question);
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }
}
