package se.lagesbild.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.avro.AvroEvents;
import se.lagesbild.wire.json.AcceptedLines;
import se.lagesbild.wire.stored.HistoryCodec;

/** Bytes of the stored form a person, beside the same events as packed Avro. */
final class StateBenchmark {

    private final Path file;
    private final Map<String, History> persons = new HashMap<>();
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(packed, null);
    private final SpecificDatumWriter<se.lagesbild.avro.StatusChange> writer =
            new SpecificDatumWriter<>(se.lagesbild.avro.StatusChange.class);
    private long packedBytes;
    private long events;

    StateBenchmark(Path file) {
        this.file = file;
    }

    void run() throws IOException {
        Catalogue catalogue = CatalogueLoader.shipped();
        try (InputStream in = Files.newInputStream(file)) {
            new AcceptedLines(catalogue.categories(), this::add).read(in);
        }
        HistoryCodec codec = new HistoryCodec();
        long stored = 0;
        for (History history : persons.values()) {
            stored += codec.encode(history).length;
        }
        System.out.printf("## Stored timeline%n%n");
        System.out.println(
                "| persons | events a person | packed Avro, bytes a person | stored, bytes a person | ratio |");
        System.out.println("| --- | --- | --- | --- | --- |");
        System.out.printf(
                "| %,d | %.1f | %.0f | %.0f | %.2f |%n%n",
                persons.size(),
                (double) events / persons.size(),
                (double) packedBytes / persons.size(),
                (double) stored / persons.size(),
                (double) stored / packedBytes);
    }

    /** Counts an event once, in the version that is known last. */
    private void add(StatusChange event) {
        if (persons.computeIfAbsent(event.personId(), any -> new History()).add(event) == History.Addition.NEW) {
            packed.reset();
            try {
                writer.write(AvroEvents.toAvro(event), encoder);
                encoder.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            packedBytes += packed.size();
            events++;
        }
    }
}
