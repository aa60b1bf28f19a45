package se.lagesbild.topology;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.ByteUtils;
import se.lagesbild.domain.measure.Breakdown;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.person.Gender;

/** The pieces that blocks and stores are written with. */
final class StoredForms {

    private static final Gender[] GENDERS = Gender.values();

    private StoredForms() {}

    static void writeBreakdown(Breakdown breakdown, DataOutputStream out) throws IOException {
        out.writeByte(breakdown.gender().ordinal());
        writeText(breakdown.municipality(), out);
        writeText(breakdown.office(), out);
    }

    static Breakdown readBreakdown(ByteBuffer in) {
        return new Breakdown(GENDERS[in.get()], readText(in), readText(in));
    }

    static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteUtils.writeVarint(bytes.length, out);
        out.write(bytes);
    }

    static String readText(ByteBuffer in) {
        int length = ByteUtils.readVarint(in);
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    /** Steps, their days counted from {@code firstDay}. */
    static void writeSteps(StepSeries steps, int firstDay, DataOutputStream out) throws IOException {
        ByteUtils.writeVarint(steps.size(), out);
        for (int i = 0; i < steps.size(); i++) {
            ByteUtils.writeVarint(steps.day(i) - firstDay, out);
            ByteUtils.writeVarint(steps.numerator(i), out);
            ByteUtils.writeVarint(steps.denominator(i), out);
        }
    }

    static StepSeries readSteps(int firstDay, ByteBuffer in) {
        int size = ByteUtils.readVarint(in);
        StepSeries steps = new StepSeries();
        for (int i = 0; i < size; i++) {
            steps.addStep(firstDay + ByteUtils.readVarint(in), ByteUtils.readVarint(in), ByteUtils.readVarint(in));
        }
        return steps;
    }
}
