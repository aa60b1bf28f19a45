package se.lagesbild.app.live;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lagesbild.app.Resources;
import se.lagesbild.app.Serdes;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.TopicExtents;
import se.lagesbild.app.TopicSetup;
import se.lagesbild.app.Version;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.avro.StatusChange;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.http.HttpServer;
import se.lagesbild.metrics.EventCounts;
import se.lagesbild.metrics.EventMeters;
import se.lagesbild.metrics.MeasureGauges;
import se.lagesbild.metrics.ReadinessGauge;
import se.lagesbild.metrics.VersionMeter;
import se.lagesbild.results.ResultsReader;
import se.lagesbild.results.ResultsView;
import se.lagesbild.topology.Flow;
import se.lagesbild.topology.LiveClock;
import se.lagesbild.topology.MeasuresTopology;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.records.AvroEventDecoder;
import se.lagesbild.wire.records.ResultSerde;

/** The live application on some cluster: topics, streams, the view of the results, meters, and the web server. */
public final class LiveApplication implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveApplication.class);

    private final Resources resources = new Resources();
    private final Settings settings;
    private final Catalogue catalogue;
    private final LiveClock clock;
    private final InstantSource instants;
    private final TopicNames topics;
    private final ResultsView view;
    private final ResultsView sameDays;
    private final PrometheusMeterRegistry meters = StandardMeters.registry();
    private final EventMeters eventMeters;
    private final LiveHealth health = new LiveHealth(this::isSettled);
    private final LiveFreshness freshness = new LiveFreshness();
    private final Flow flow = new Flow();
    private final AtomicLong resultsSeen = new AtomicLong();
    private final Settling settling;
    private volatile long expected;
    private volatile boolean settled = true;
    private int port;

    private LiveApplication(Settings settings, Catalogue catalogue, LiveClock clock, InstantSource instants) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.clock = clock;
        this.instants = instants;
        this.topics = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX));
        this.view = new ResultsView(clock::today);
        this.sameDays = new ResultsView(clock::today);
        this.settling = new Settling(flow, resultsSeen::get, instants);
        this.eventMeters = new EventMeters(catalogue.measures(), meters);
        view.subscribe(result -> resultsSeen.incrementAndGet());
        new ReadinessGauge(this::isReady).bindTo(meters);
        new VersionMeter(Version.text()).bindTo(meters);
    }

    /**
     * Starts everything, and returns when the web server answers; figures come as they are computed.
     *
     * @param owner the application is added to it before it starts, so that it can be closed while it does
     * @param clock which day it is for the measures
     * @param instants what time it is
     */
    public static LiveApplication start(
            Resources owner, Settings settings, Catalogue catalogue, LiveClock clock, InstantSource instants) {
        LiveApplication application = owner.add(new LiveApplication(settings, catalogue, clock, instants));
        try {
            application.start();
            return application;
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
    }

    private void start() {
        TopicSetup.create(settings);
        Serde<MeasureResult> avroResults = Serdes.avro(settings, MeasureResult.class);
        Serde<Result> results = ResultSerde.over(avroResults);
        Map<String, ResultsView> views = new HashMap<>();
        topics.results().forEach(topic -> views.put(topic, view));
        views.put(topics.sameDay(), sameDays);
        ResultsReader reader = resources.open(() -> new ResultsReader(resultsConsumer(results), views, this::visible));
        health.readsFrom(reader);
        startWeb();
        startStreams(results);
    }

    private KafkaConsumer<String, Result> resultsConsumer(Serde<Result> results) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, settings.get(SettingKey.APPLICATION_ID) + "-results");
        return new KafkaConsumer<>(config, new StringDeserializer(), results.deserializer());
    }

    /** What was there at the start could be seen before that, by others. */
    private void visible(long since) {
        if (health.hasReadResults()) {
            Duration duration = Duration.between(Instant.ofEpochMilli(since), instants.instant());
            eventMeters.visibleAfter(duration);
            freshness.visibleAfter(duration);
        }
    }

    private void startWeb() {
        MeasureGauges gauges = new MeasureGauges(catalogue.measures(), view, meters);
        HttpServer.Sources sources = new HttpServer.Sources(
                catalogue,
                view,
                sameDays,
                finality(),
                health,
                format -> scrape(gauges, format),
                freshness,
                new EventQuality(new EventCounts(meters), instants.instant()),
                instants,
                Version.text());
        String host = settings.get(SettingKey.HTTP_HOST);
        String token = settings.find(SettingKey.HTTP_TOKEN);
        HttpServer server =
                resources.open(() -> HttpServer.start(host, settings.number(SettingKey.HTTP_PORT), token, sources));
        if (token == null && HttpServer.isReachedByOthers(host)) {
            LOGGER.warn("Everybody who reaches {} can read all figures: http.host is set, and http.token is not", host);
        }
        port = server.port();
    }

    private synchronized String scrape(MeasureGauges gauges, String format) {
        gauges.refresh();
        return meters.scrape(format);
    }

    private void startStreams(Serde<Result> results) {
        Serde<StatusChange> events = Serdes.avro(settings, StatusChange.class);
        CommittedOffsets committed = resources.open(() -> new CommittedOffsets(
                settings.kafka(), settings.get(SettingKey.APPLICATION_ID), topics.statusChanges()));
        InputBacklog backlog = resources.open(
                () -> new InputBacklog(TopicExtents.of(topics.statusChanges(), settings.kafka()), committed));
        MeasuresTopology topology = new MeasuresTopology(
                topics,
                catalogue.measures(),
                catalogue.categories(),
                finality(),
                clock,
                new AvroEventDecoder(events.deserializer()),
                results,
                eventMeters,
                flow,
                partition -> backlog.waits(partition) || flow.arrivals() < expected);
        Map<String, Object> config = StreamsSettings.of(settings);
        config.put(StoreMemory.KEY, resources.open(() -> StoreMemory.of(settings)));
        Path directory = StreamsSettings.stateDirectory(settings);
        StateDirectory state = new StateDirectory(directory);
        state.prepare();
        RunningStreams running =
                resources.open(() -> new RunningStreams(topology.build(config), config, health, stopWithin(settings)));
        state.closeAgain();
        KafkaStreams streams = running.streams();
        resources.open(() -> new StandardMeters(meters, streams, directory));
        health.runsOn(streams);
        running.start();
        backlog.watch(streams);
        freshness.reads(backlog);
        freshness.hearsOfBroker(new BrokerSilence(() -> streams.metrics().values()));
    }

    /** How long its streams may take to stop. */
    public static Duration stopWithin(Settings settings) {
        return Duration.ofSeconds(settings.number(SettingKey.STOP_SECONDS));
    }

    private Finality finality() {
        return new Finality(settings.number(SettingKey.FINALITY_MONTHS));
    }

    /** Where the web page is. */
    public String address() {
        return "http://localhost:" + port;
    }

    /**
     * Tells of a history that is in the event topic, or will be: figures are shown when so many records have been read,
     * and the application is ready when all that follows from them can be seen.
     */
    public void expect(long records) {
        settled = false;
        expected = records;
    }

    /** Whether figures show all that is expected. */
    public boolean isSettled() {
        if (!settled && settling.isOver(expected)) {
            settled = true;
        }
        return settled;
    }

    /** Whether figures can be read. */
    public boolean isReady() {
        return health.ready().isReady();
    }

    /** Whether it cannot go on. */
    public boolean hasFailed() {
        return !health.live().up();
    }

    /** What has passed through so far. */
    public Flow flow() {
        return flow;
    }

    /** The results as they can be seen now. */
    public ResultsView results() {
        return view;
    }

    @Override
    public void close() {
        resources.close();
        meters.close();
    }
}
