package se.lagesbild.bench.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.bench.live.Assignment;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.topology.ResultKey;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.avro.AvroResults;

/**
 * Keeps the series of each cell, and sends its figures once, when all events have been read: as the live application
 * does while it catches up.
 */
final class CellFunction extends KeyedProcessFunction<String, Tuple2<String, byte[]>, Tuple2<String, byte[]>> {

    private static final long serialVersionUID = 1;

    private final String assignment;
    private transient String topic;
    private transient Measure measure;
    private transient int today;
    private transient Serializer<MeasureResult> serializer;
    private transient ValueState<byte[]> sums;

    CellFunction(String assignment) {
        this.assignment = assignment;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        Assignment task = Assignment.of(assignment);
        Settings settings = Settings.of(task.settings());
        measure = task.catalogue().measures().get(0);
        today = task.today();
        topic = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX)).results(measure.family());
        serializer = Avro.serde(settings, MeasureResult.class).serializer();
        sums = getRuntimeContext().getState(new ValueStateDescriptor<>("sums", byte[].class));
    }

    @Override
    public void processElement(
            Tuple2<String, byte[]> difference, Context context, Collector<Tuple2<String, byte[]>> out)
            throws Exception {
        byte @Nullable [] sum = sums.value();
        if (sum == null) {
            // The end of time comes when a bounded source has been read.
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
            sums.update(difference.f1);
            return;
        }
        StepSeries series = new StepSeries();
        Steps.add(sum, series);
        Steps.add(difference.f1, series);
        sums.update(Steps.toBytes(series));
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tuple2<String, byte[]>> out) throws Exception {
        StepSeries series = new StepSeries();
        Steps.add(sums.value(), series);
        if (series.isEmpty()) {
            return;
        }
        Cell cell = Cell.parse(context.getCurrentKey());
        StepSeries.Levels levels = series.levels();
        Month last = Month.of(today);
        for (Month month = Month.of(series.day(0)); !last.isBefore(month); month = month.next()) {
            int day = Math.min(today, month.lastDay());
            levels.goTo(day);
            Figure figure = measure.figureAt(levels);
            Period period = measure.periodAtEndOf(month);
            if (period != null && !figure.isZero()) {
                Result.Status status = Finality.DEFAULT.statusOf(month, today);
                Result result = Result.of(
                        measure,
                        period,
                        cell,
                        day,
                        figure,
                        status,
                        0,
                        context.timerService().currentProcessingTime());
                out.collect(Tuple2.of(ResultKey.of(result), serializer.serialize(topic, AvroResults.toAvro(result))));
            }
        }
    }
}
