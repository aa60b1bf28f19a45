package se.lagesbild.app.demo;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.Resources;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.TopicSetup;
import se.lagesbild.app.live.LiveApplication;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.environment.EmbeddedEnvironment;
import se.lagesbild.environment.KafkaEnvironment;

/** All that a demonstration needs in one process: broker, registry, a place for state, and the live application. */
public final class DemoHouse implements AutoCloseable {

    private final Resources resources;
    private final KafkaEnvironment environment;
    private final Settings settings;

    /**
     * Starts the broker and the registry and creates the topics.
     *
     * @param resources everything opened is added to it, so that it can be closed from outside while this starts
     * @param port of the web page; 0 for any that is free
     */
    public DemoHouse(Resources resources, int port) {
        this.resources = resources;
        Path directory = resources.directory("lagesbild-");
        resources.open(NativeLibraries::new);
        this.environment = resources.open(() -> EmbeddedEnvironment.start(directory.resolve("kafka")));
        this.settings = Settings.of(Map.of(
                        SettingKey.APPLICATION_ID.key(),
                        "lagesbild-demo",
                        SettingKey.STATE_DIR.key(),
                        directory.resolve("state").toString(),
                        SettingKey.TOPIC_PARTITIONS.key(),
                        "2",
                        // Nothing is kept that could be written down.
                        SettingKey.STOP_SECONDS.key(),
                        "3",
                        SettingKey.HTTP_PORT.key(),
                        Integer.toString(port)))
                .in(environment);
        TopicSetup.create(settings);
    }

    public Settings settings() {
        return settings;
    }

    public EventSender sender(InstantSource instants) {
        return resources.open(() -> new EventSender(settings, instants));
    }

    LiveApplication start(Catalogue catalogue, DemoClock clock, InstantSource instants) {
        return LiveApplication.start(resources, settings, catalogue, clock, instants);
    }

    /** The addresses, a line each. */
    List<String> addresses(LiveApplication application) {
        return List.of(
                "Page and API       " + application.address(),
                "Scrape endpoint    " + application.address() + "/metrics",
                "Kafka              " + settings.get(SettingKey.BOOTSTRAP_SERVERS),
                "Schema registry    " + settings.find(Settings.REGISTRY_URL));
    }

    @Override
    public void close() {
        resources.close();
    }
}
