package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class DamagedStateTest {

    @ParameterizedTest
    @CsvSource({"Corruption, None, true", "IOError, NoSpace, false", "IOError, None, false", "Busy, None, false"})
    void shouldTellDamageFromOtherFailures(Status.Code code, Status.SubCode more, boolean damaged) {
        RocksDBException cause = new RocksDBException(new Status(code, more, "as it says"));

        assertThat(DamagedState.isCauseOf(new StreamsException(new ProcessorStateException("opening", cause))))
                .isEqualTo(damaged);
    }
}
