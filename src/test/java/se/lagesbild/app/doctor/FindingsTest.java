package se.lagesbild.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.app.doctor.Finding.Level.FAILED;
import static se.lagesbild.app.doctor.Finding.Level.OK;
import static se.lagesbild.app.doctor.Finding.Level.WARNING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.app.Settings;
import se.lagesbild.app.cluster.SubjectState;

class FindingsTest {

    private static final Instant NOW = Instant.parse("2021-03-15T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2021-03-15T12:00:00Z, OK, agrees with the registry's",
        "2021-03-15T11:59:56Z, OK, agrees with the registry's",
        "2021-03-15T11:59:50Z, WARNING, is 9 s ahead of the registry's",
        "2021-03-15T12:00:10Z, WARNING, is 9 s behind the registry's",
        "2021-03-15T12:02:00Z, FAILED, is 119 s behind the registry's",
        "2021-03-15T11:00:00Z, FAILED, is 3599 s ahead of the registry's"
    })
    void shouldHoldItsClockAgainstTheRegistrys(Instant theirs, Finding.Level level, String text) {
        Finding found = RegistryChecks.skew(theirs, NOW, NOW.plusSeconds(1));

        assertThat(found.level()).isEqualTo(level);
        assertThat(found.text()).startsWith(text);
    }

    @Test
    void shouldFailWithoutASchemaThatNobodyRegisters() {
        SubjectState missing = new SubjectState("s", 0, List.of());

        assertThat(RegistryChecks.subject(missing, true).level()).isEqualTo(OK);
        assertThat(RegistryChecks.subject(missing, false).level()).isEqualTo(FAILED);
        assertThat(RegistryChecks.subject(new SubjectState("s", 7, List.of()), false)
                        .level())
                .isEqualTo(OK);
    }

    @Test
    void shouldFailWithOldTransactions() {
        assertThat(BrokerChecks.transactions((FinalizedVersionRange) null))
                .isEqualTo(Finding.failed(
                        "transaction.version",
                        "is 0, so a late end of a transaction can tear the next one: upgrade the brokers to 4.0 or later, "
                                + "then kafka-features.sh upgrade --feature transaction.version=2"));
    }

    @Test
    void shouldWarnBeforeTheDiskIsFull() {
        Path state = Path.of("/state");

        assertThat(level(MachineChecks.space(state, 50L << 20, 0))).isEqualTo(FAILED);
        assertThat(level(MachineChecks.space(state, 500L << 20, 0))).isEqualTo(WARNING);
        assertThat(level(MachineChecks.space(state, 5L << 30, 6L << 30))).isEqualTo(WARNING);
        assertThat(MachineChecks.space(state, 5L << 30, 4L << 30))
                .containsExactly(Finding.ok("state.dir", "/state has 5120 MiB free, and state of 4096 MiB"));
        assertThat(MachineChecks.files(1024).level()).isEqualTo(WARNING);
        assertThat(MachineChecks.files(65_536).level()).isEqualTo(OK);
    }

    @Test
    void shouldAddUpWhatThereIsOnDisk(@TempDir Path directory) throws IOException {
        Files.write(Files.createDirectories(directory.resolve("a/b")).resolve("c"), new byte[1_000]);
        Files.write(directory.resolve("d"), new byte[234]);

        assertThat(SizeOnDisk.of(directory)).isEqualTo(1_234);
        assertThat(SizeOnDisk.of(directory.resolve("none"))).isZero();
    }

    private static Finding.Level level(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0).level();
    }

    /** Neither check keeps the other from being done. */
    @Test
    void shouldTellOfAllThatDoesNotAnswer() {
        Settings settings = Settings.of(Map.of(
                "bootstrap.servers",
                "127.0.0.1:1",
                "schema.registry.url",
                "http://127.0.0.1:1",
                "state.dir",
                "/proc/x"));
        // Its patience ends at once.
        InstantSource hasty = new InstantSource() {
            private Instant now = NOW;

            @Override
            public Instant instant() {
                now = now.plusSeconds(20);
                return now;
            }
        };

        List<Finding> findings = Doctor.examine(settings, hasty);

        assertThat(findings)
                .filteredOn(finding -> finding.level() == FAILED)
                .extracting(Finding::check)
                .containsExactly("state.dir", "schema registry", "brokers");
        assertThat(findings).anyMatch(finding -> finding.text().startsWith("Kafka at 127.0.0.1:1 does not answer: "));
    }
}
