package se.lagesbild.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {

    @TempDir
    private Path directory;

    private Path answer = Path.of("");

    @BeforeEach
    void nameTheAnswer() {
        answer = directory.resolve("answer.csv");
    }

    @Test
    void shouldHoldWhileAllAnswersToAQuestionAreTheSame() throws Exception {
        Agreement agreement = new Agreement(directory);
        agreement.require("one", "work", "abc", Files.writeString(answer, "2021-03,4\n"));
        agreement.require("one", "studies", "def", Files.writeString(answer, "2021-03,5\n"));
        agreement.require("other", "work", "abc", Files.writeString(answer, "2021-03,4\n"));

        assertThat(agreement.hashes()).containsOnlyKeys("work", "studies").containsEntry("work", "abc");
    }

    @Test
    void shouldBreakShowingWhereAnAnswerDiffers() throws Exception {
        Agreement agreement = new Agreement(directory);
        agreement.require("one", "work", "abc", Files.writeString(answer, "month,count\n2021-03,4\n"));
        Files.writeString(answer, "month,count\n2021-03,5\n2021-04,6\n");

        assertThatThrownBy(() -> agreement.require("other", "work", "def", answer))
                .isInstanceOf(Agreement.BrokenException.class)
                .hasMessageContaining("other")
                .hasMessageContaining("line 2 < 2021-03,4\nline 2 > 2021-03,5\nline 3 < \nline 3 > 2021-04,6");
    }
}
