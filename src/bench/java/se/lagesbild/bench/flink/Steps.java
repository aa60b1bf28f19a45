package se.lagesbild.bench.flink;

import java.nio.ByteBuffer;
import se.lagesbild.domain.measure.StepSeries;

/** Step series as bytes. */
final class Steps {

    private static final int BYTES_A_STEP = 3 * Integer.BYTES;

    private Steps() {}

    static byte[] toBytes(StepSeries series) {
        ByteBuffer bytes = ByteBuffer.allocate(series.size() * BYTES_A_STEP);
        for (int i = 0; i < series.size(); i++) {
            bytes.putInt(series.day(i)).putInt(series.numerator(i)).putInt(series.denominator(i));
        }
        return bytes.array();
    }

    /** Adds the steps. */
    static void add(byte[] bytes, StepSeries series) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StepSeries steps = new StepSeries();
        while (in.hasRemaining()) {
            steps.addStep(in.getInt(), in.getInt(), in.getInt());
        }
        series.addAll(steps);
    }
}
