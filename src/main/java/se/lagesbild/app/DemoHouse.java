package se.lagesbild.app;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.environment.EmbeddedEnvironment;
import se.lagesbild.environment.TemporaryDirectory;

/** All that a demonstration needs in one process: broker, registry, a place for state, and the live application. */
public final class DemoHouse implements AutoCloseable {

    private final Resources resources;
    private final EmbeddedEnvironment environment;
    private final Settings settings;

    /**
     * Starts the broker and the registry and creates the topics.
     *
     * @param resources everything opened is added to it, so that it can be closed from outside while this starts
     * @param port of the web page; 0 for any that is free
     */
    public DemoHouse(Resources resources, int port) {
        this.resources = resources;
        TemporaryDirectory state = resources.add(TemporaryDirectory.create("lagesbild-state"));
        this.environment = resources.add(EmbeddedEnvironment.start());
        Map<String, String> values = new HashMap<>(environment.clientSettings());
        values.put(SettingKey.APPLICATION_ID.key(), "lagesbild-demo");
        values.put(SettingKey.STATE_DIR.key(), state.path().toString());
        values.put(SettingKey.TOPIC_PARTITIONS.key(), "2");
        values.put(SettingKey.HTTP_PORT.key(), Integer.toString(port));
        this.settings = Settings.of(values);
        TopicSetup.create(settings);
    }

    public Settings settings() {
        return settings;
    }

    public EventSender sender(InstantSource instants) {
        return resources.add(new EventSender(settings, instants));
    }

    LiveApplication start(Catalogue catalogue, DemoClock clock, InstantSource instants) {
        return resources.add(LiveApplication.start(settings, catalogue, clock, instants));
    }

    /** The addresses, a line each. */
    List<String> addresses(LiveApplication application) {
        return List.of(
                "Page and API       " + application.address(),
                "Scrape endpoint    " + application.address() + "/metrics",
                "Kafka              " + environment.clientSettings().get("bootstrap.servers"),
                "Schema registry    " + environment.clientSettings().get("schema.registry.url"));
    }

    @Override
    public void close() {
        resources.close();
    }
}
