package se.lagesbild.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class DamagedStateTest {

    @ParameterizedTest
    @CsvSource({
        "Corruption, None, block checksum mismatch, true",
        "IOError, None, No such file or directory, true",
        "IOError, NoSpace, No space left on device, false",
        "IOError, None, Input/output error, false",
        "Busy, None, busy, false"
    })
    void shouldTellDamageFromOtherFailures(Status.Code code, Status.SubCode more, String text, boolean damaged) {
        RocksDBException cause = new RocksDBException(new Status(code, more, text));

        assertThat(DamagedState.isCauseOf(new StreamsException(new ProcessorStateException("opening", cause))))
                .isEqualTo(damaged);
    }
}
