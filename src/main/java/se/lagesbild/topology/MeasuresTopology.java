package se.lagesbild.topology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import se.lagesbild.domain.measure.Family;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.person.AcceptanceRules;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.wire.records.EventDecoder;
import se.lagesbild.wire.records.RecordIntake;

/**
 * The whole topology, made of what the application passes in.
 *
 * @param results writes results as values of the result topics
 * @param backlog tells whether many events wait to be read: figures are then shown when that is over
 */
public record MeasuresTopology(
        TopicNames topics,
        List<Measure> measures,
        Categories categories,
        Finality finality,
        LiveClock clock,
        EventDecoder decoder,
        Serde<Result> results,
        LiveObserver observer,
        Flow flow,
        Backlog backlog) {

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    /**
     * @param settings of Kafka Streams; those that say how a topology is built count here and nowhere else, the refusal
     *     of implicit names among them
     */
    public Topology build(Map<String, Object> settings) {
        RecordIntake intake = new RecordIntake(decoder, new AcceptanceRules(categories));
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        KStream<byte[], Arrival> arrivals = builder.stream(
                        topics.statusChanges(), Consumed.with(BYTES, BYTES).withName(Names.SOURCE))
                .process(() -> new IntakeProcessor(intake, observer, flow), Named.as(Names.INTAKE));
        arrivals.filter((key, arrival) -> arrival instanceof Arrival.Rejected, Named.as(Names.REJECTED))
                .mapValues(arrival -> ((Arrival.Rejected) arrival).value(), Named.as(Names.REJECTED_RECORDS))
                .to(topics.rejected(), Produced.with(BYTES, BYTES).withName(Names.REJECTED_SINK));
        KStream<String, Result> figures = arrivals.filter(
                        (key, arrival) -> arrival instanceof Arrival.Accepted, Named.as(Names.ACCEPTED))
                .process(timelines(), Named.as(Names.TIMELINES))
                .repartition(
                        Repartitioned.with(Serdes.String(), BlockSerde.create()).withName(Names.PARTIALS))
                .process(cells(), Named.as(Names.CELLS));
        // The processor of cells says which of these three a result is for.
        figures.to(topics.sameDay(), Produced.with(Serdes.String(), results).withName(Names.SAME_DAY_SINK));
        figures.to(
                (key, result, context) -> topics.results(family(result)),
                Produced.with(Serdes.String(), results).withName(Names.RESULTS_SINK));
        figures.filter((key, result) -> result.status() != Result.Status.LIVE, Named.as(Names.PUBLISHED))
                .to(topics.published(), Produced.with(Serdes.String(), results).withName(Names.PUBLISHED_SINK));
        return builder.build();
    }

    private ProcessorSupplier<byte[], Arrival, String, Block> timelines() {
        List<Measure> counted = counted();
        return new ProcessorSupplier<>() {
            @Override
            public Processor<byte[], Arrival, String, Block> get() {
                return new TimelineProcessor(counted, categories, observer, flow, backlog);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Histories.builder(), BeforeCommit.builder());
            }
        };
    }

    private ProcessorSupplier<String, Block, String, Result> cells() {
        List<Measure> counted = counted();
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, Block, String, Result> get() {
                return new CellProcessor(counted, finality, clock, observer, flow);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(ReceivedSums.store(), CellProcessor.shownStore());
            }
        };
    }

    private List<Measure> counted() {
        return measures.stream().flatMap(measure -> measure.counted().stream()).toList();
    }

    private Family family(Result result) {
        return measures.stream()
                .filter(measure -> measure.id().equals(result.measure()))
                .findFirst()
                .orElseThrow()
                .family();
    }
}
