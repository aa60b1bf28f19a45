package se.lagesbild.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.avro.StatusChange;

class SchemaTextTest {

    @Test
    void shouldBeTheContractsTextAndNotJavas() throws Exception {
        assertThat(StatusChange.getClassSchema()).asString().contains("avro.java.string");
        assertThat(SchemaText.portable(StatusChange.getClassSchema())).isEqualTo(contract("StatusChange"));
        assertThat(SchemaText.portable(MeasureResult.getClassSchema())).isEqualTo(contract("MeasureResult"));
    }

    private static String contract(String name) throws Exception {
        return new Schema.Parser()
                .parse(Files.readString(Path.of("schemas", name + ".avsc")))
                .toString();
    }
}
