package se.lagesbild.bench.flink;

import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerConfig;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.bench.live.Assignment;
import se.lagesbild.topology.TopicNames;

/**
 * Reads a topic to its end on Flink, exactly-once, with state in RocksDB. Prints two lines when all that was sent is
 * committed, and ends when standard input does.
 */
final class FlinkMain {

    /** For RocksDB, beside the heap; Kafka Streams takes about as much for its stores. */
    private static final MemorySize MANAGED = MemorySize.ofMebiBytes(512);

    private FlinkMain() {}

    public static void main(String[] args) throws Exception {
        Assignment assignment = Assignment.of(args[0]);
        Settings settings = Settings.of(assignment.settings());
        StreamExecutionEnvironment flink = environment(settings);
        String brokers = settings.get(SettingKey.BOOTSTRAP_SERVERS);
        TopicNames topics = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX));
        KafkaSource<Tuple2<String, byte[]>> source = KafkaSource.<Tuple2<String, byte[]>>builder()
                .setBootstrapServers(brokers)
                .setGroupId(settings.get(SettingKey.APPLICATION_ID))
                .setTopics(topics.statusChanges())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setDeserializer(new Records.Reading())
                .setProperty("register.consumer.metrics", "false")
                .build();
        String results = topics.results(assignment.catalogue().measures().get(0).family());
        KafkaSink<Tuple2<String, byte[]>> sink = KafkaSink.<Tuple2<String, byte[]>>builder()
                .setBootstrapServers(brokers)
                .setRecordSerializer(new Records.Writing(results))
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(settings.get(SettingKey.APPLICATION_ID))
                .setProperty(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, "600000")
                .setProperty("flink.disable-metrics", "true")
                .setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")
                .build();
        flink.fromSource(source, WatermarkStrategy.noWatermarks(), "events")
                .keyBy(record -> record.f0)
                .transform("persons", Records.TYPE, new PersonOperator(args[0]))
                .keyBy(sum -> sum.f0)
                .process(new CellFunction(args[0]))
                .returns(Records.TYPE)
                .sinkTo(sink);
        flink.execute();
        System.out.println("read");
        System.out.println("{}");
        while (System.in.read() >= 0) {
            // Nobody says anything; the end alone matters.
        }
        System.exit(0);
    }

    private static StreamExecutionEnvironment environment(Settings settings) {
        String directory = "file://" + settings.get(SettingKey.STATE_DIR);
        Configuration configuration = new Configuration();
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory);
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED);
        // A failure is an end: time with restarts in it is no time.
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        int threads = settings.number(SettingKey.STREAM_THREADS);
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(threads, configuration);
        Map<String, Object> streams = settings.streams();
        flink.enableCheckpointing(Long.parseLong(String.valueOf(streams.get("commit.interval.ms"))));
        flink.getConfig().enableObjectReuse();
        return flink;
    }
}
