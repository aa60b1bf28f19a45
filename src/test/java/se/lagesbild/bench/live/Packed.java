package se.lagesbild.bench.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.avro.AvroEvents;

/** Counts the bytes without which no state can be: each event once, in Avro, and each person's key. */
final class Packed implements Consumer<StatusChange> {

    private final Map<String, Set<String>> eventsOfPersons = new HashMap<>();
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(buffer, null);
    private final SpecificDatumWriter<se.lagesbild.avro.StatusChange> writer =
            new SpecificDatumWriter<>(se.lagesbild.avro.StatusChange.class);
    private long bytes;

    @Override
    public void accept(StatusChange event) {
        Set<String> known = eventsOfPersons.get(event.personId());
        if (known == null) {
            known = new HashSet<>();
            eventsOfPersons.put(event.personId(), known);
            bytes += event.personId().getBytes(StandardCharsets.UTF_8).length;
        }
        if (known.add(event.eventId())) {
            buffer.reset();
            try {
                writer.write(AvroEvents.toAvro(event), encoder);
                encoder.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("writing to memory", e);
            }
            bytes += buffer.size();
        }
    }

    long persons() {
        return eventsOfPersons.size();
    }

    double bytesAPerson() {
        return (double) bytes / persons();
    }
}
