package se.lagesbild.app;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import se.lagesbild.app.live.StreamsSettings;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.avro.StatusChange;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.topology.Backlog;
import se.lagesbild.topology.Flow;
import se.lagesbild.topology.LiveObserver;
import se.lagesbild.topology.MeasuresTopology;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.records.AvroEventDecoder;
import se.lagesbild.wire.records.ResultSerde;

/** The topology alone, with the guarantee that the product does not offer: to see what it would be worth. */
public final class AtLeastOnceMain {

    private AtLeastOnceMain() {}

    /** @param args a properties file */
    public static void main(String[] args) throws Exception {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(args[0]))) {
            properties.load(in);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        Settings settings = Settings.of(values);
        TopicSetup.create(settings);
        Map<String, Object> config = StreamsSettings.of(settings);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        Catalogue catalogue = CatalogueLoader.shipped();
        Clock clock = Clock.systemUTC();
        MeasuresTopology topology = new MeasuresTopology(
                new TopicNames(settings.get(SettingKey.TOPIC_PREFIX)),
                catalogue.measures(),
                catalogue.categories(),
                Finality.DEFAULT,
                () -> Day.of(clock.instant()),
                new AvroEventDecoder(Serdes.avro(settings, StatusChange.class).deserializer()),
                ResultSerde.over(Serdes.avro(settings, MeasureResult.class)),
                LiveObserver.NONE,
                new Flow(),
                Backlog.NONE);
        new KafkaStreams(topology.build(config), new StreamsConfig(config)).start();
    }
}
