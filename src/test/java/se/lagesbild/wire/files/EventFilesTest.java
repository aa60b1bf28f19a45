package se.lagesbild.wire.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilesTest {

    @TempDir
    private Path directory;

    private final AtomicLong counted = new AtomicLong();

    @Test
    void shouldReadAPlainFile() throws IOException {
        Path file = write("events.jsonl", bytes("a\nb\n"));

        assertThat(read(file)).isEqualTo("a\nb\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\u001f", "\u001f\n"})
    void shouldReadAFileTooShortToBePacked(String text) throws IOException {
        assertThat(read(write("events.gz", bytes(text)))).isEqualTo(text);
    }

    /** As a shell makes one for {@code <(command)}. */
    @Test
    void shouldReadAPipeThatHasAName() throws Exception {
        Path pipe = directory.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        Thread writer = new Thread(() -> {
            try {
                Files.write(pipe, packed("a\nb\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.start();

        assertThat(read(pipe)).isEqualTo("a\nb\n");
        writer.join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.jsonl.gz", "events.jsonl", "events"})
    void shouldKnowGzipByItsBytesAndNotByItsName(String name) throws IOException {
        assertThat(read(write(name, packed("a\nb\n")))).isEqualTo("a\nb\n");
    }

    @Test
    void shouldUnpackAllMembers() throws IOException {
        assertThat(read(write("three.gz", joined(packed("a\n"), packed(""), packed("b\n")))))
                .isEqualTo("a\nb\n");
    }

    /** As a pipe is whose writer takes its time; the JDK's own stream takes the end of a member for that of all. */
    @Test
    void shouldUnpackAllMembersOfAStreamThatHasNothingToGiveForAMoment() throws IOException {
        InputStream dribs = new ByteArrayInputStream(joined(packed("a\n"), packed("b\n"))) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };

        assertThat(read(EventFiles.named("-", dribs).get(0))).isEqualTo("a\nb\n");
    }

    @Test
    void shouldTellOfEveryTruncation() throws IOException {
        byte[] first = packed("a\n".repeat(50));
        byte[] whole = joined(first, packed("b\n".repeat(50)));
        for (int length = 2; length < whole.length; length++) {
            if (length != first.length) {
                Path file = write("cut.gz", Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> read(file))
                        .as("cut after %d of %d bytes", length, whole.length)
                        .isInstanceOf(IOException.class)
                        .hasMessageStartingWith("cannot read " + file + ": ")
                        .hasMessageNotContaining("\n");
            }
        }
        assertThat(read(write("cut.gz", Arrays.copyOf(whole, first.length)))).isEqualTo("a\n".repeat(50));
    }

    @Test
    void shouldSayThatAFileIsCutOff() throws IOException {
        byte[] whole = packed("a\n".repeat(50));
        Path file = write("cut.gz", Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(() -> read(file))
                .hasMessage("cannot read " + file + ": it is cut off, its gzip data have no end");
    }

    @Test
    void shouldTellOfDamage() throws IOException {
        StringBuilder text = new StringBuilder();
        new Random(1).ints(2000).forEach(text::append);
        byte[] damaged = packed(text.toString());
        for (int place : new int[] {2, damaged.length / 2, damaged.length - 6, damaged.length - 1}) {
            damaged[place] ^= 0x55;
            Path file = write("damaged.gz", damaged);
            assertThatThrownBy(() -> read(file))
                    .as("byte %d", place)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("cannot read " + file + ": ");
            damaged[place] ^= 0x55;
        }
        assertThat(read(write("damaged.gz", damaged))).isEqualTo(text.toString());
    }

    @Test
    void shouldTellOfWhatFollowsAMemberAndIsNone() throws IOException {
        Path file = write("followed.gz", joined(packed("a\n"), bytes("b\n")));

        assertThatThrownBy(() -> read(file)).hasMessageStartingWith("cannot read " + file + ": Unexpected data after");
    }

    @Test
    void shouldReadStandardInput() throws IOException {
        List<EventFile> plain = EventFiles.named("-", new ByteArrayInputStream(bytes("a\n")));
        List<EventFile> packed = EventFiles.named("-", new ByteArrayInputStream(packed("b\n")));

        assertThat(plain).extracting(EventFile::name).containsExactly("standard input");
        assertThat(plain.get(0).bytes()).isZero();
        assertThat(read(plain.get(0)) + read(packed.get(0))).isEqualTo("a\nb\n");
    }

    @Test
    void shouldTakeTheFilesOfADirectoryInTheOrderOfTheirPaths() throws IOException {
        write("2021/03.jsonl.gz", packed("c\n"));
        write("2021/02", bytes("b\n"));
        write("2020/12/a.json", bytes("a\n"));
        write("last.txt", bytes("d\n"));
        write(".hidden", bytes("no\n"));
        write("_SUCCESS", bytes("no\n"));
        write("2021/.02.crc", bytes("no\n"));
        write(".git/config", bytes("no\n"));
        write("_temporary/0/part", bytes("no\n"));

        List<EventFile> files = named(directory);

        assertThat(files)
                .extracting(EventFile::name)
                .containsExactly(
                        inside("2020/12/a.json"), inside("2021/02"), inside("2021/03.jsonl.gz"), inside("last.txt"));
        StringBuilder text = new StringBuilder();
        for (EventFile file : files) {
            text.append(read(file));
        }
        assertThat(text).hasToString("a\nb\nc\nd\n");
    }

    @Test
    void shouldTakeADirectoryWhoseOwnNameIsHidden() throws IOException {
        write(".events/a", bytes("a\n"));

        assertThat(named(directory.resolve(".events"))).hasSize(1);
    }

    @Test
    void shouldFollowLinks() throws IOException {
        write("there/a", bytes("a\n"));
        Path here = Files.createDirectory(directory.resolve("here"));
        Files.createSymbolicLink(here.resolve("directory"), directory.resolve("there"));
        Files.createSymbolicLink(here.resolve("file"), directory.resolve("there/a"));

        assertThat(named(here))
                .extracting(EventFile::name)
                .containsExactly(inside("here/directory/a"), inside("here/file"));
    }

    @Test
    void shouldTellOfLinksThatLeadNowhereOrBack() throws IOException {
        Path dangling = Files.createDirectory(directory.resolve("dangling")).resolve("link");
        Files.createSymbolicLink(dangling, directory.resolve("nowhere"));
        Path loop = Files.createDirectory(directory.resolve("loop")).resolve("link");
        Files.createSymbolicLink(loop, loop.getParent());

        assertThatThrownBy(() -> named(dangling.getParent())).hasMessage("there is no file " + dangling);
        assertThatThrownBy(() -> named(loop.getParent()))
                .hasMessage("cannot read " + loop + ": the link leads back to a directory that holds it");
    }

    @Test
    void shouldTellOfADirectoryWithoutFiles() throws IOException {
        write("sub/.hidden", bytes("no\n"));

        assertThatThrownBy(() -> named(directory)).hasMessage("there are no files in the directory " + directory);
    }

    @Test
    void shouldTellOfAFileThatIsNotThere() {
        Path file = directory.resolve("nowhere");

        assertThatThrownBy(() -> named(file)).hasMessage("there is no file " + file);
        assertThatThrownBy(() -> EventFiles.named("", InputStream.nullInputStream()))
                .hasMessage("the name of a file of events is empty");
    }

    @Test
    void shouldTellOfAFileThatWentAwayBeforeItIsRead() throws IOException {
        Path file = write("a", bytes("a\n"));
        List<EventFile> files = named(directory);
        Files.delete(file);

        assertThatThrownBy(() -> read(files.get(0))).hasMessage("there is no file " + file);
    }

    @Test
    void shouldNameTheFileWhenItsDiskFails() throws IOException {
        EventFile file = EventFiles.named("-", new InputStream() {
                    private int left = 100;

                    @Override
                    public int read() throws IOException {
                        if (left-- == 0) {
                            throw new IOException("Input/output error");
                        }
                        return 'a';
                    }

                    @Override
                    public int read(byte[] buffer, int from, int length) throws IOException {
                        buffer[from] = (byte) read();
                        return 1;
                    }
                })
                .get(0);

        assertThatThrownBy(() -> read(file)).hasMessage("cannot read standard input: Input/output error");
    }

    @Test
    void shouldCountTheBytesAsTheyAreStored() throws IOException {
        byte[] packed = packed("a\n".repeat(100_000));
        EventFile file = named(write("events.gz", packed)).get(0);

        assertThat(read(file)).hasSize(200_000);
        assertThat(counted).hasValue(packed.length);
        assertThat(file.bytes()).isEqualTo(packed.length);
    }

    private String inside(String path) {
        return directory.resolve(path).toString();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static List<EventFile> named(Path path) throws IOException {
        return EventFiles.named(path.toString(), InputStream.nullInputStream());
    }

    private String read(Path path) throws IOException {
        List<EventFile> files = named(path);
        assertThat(files).hasSize(1);
        return read(files.get(0));
    }

    private String read(EventFile file) throws IOException {
        try (InputStream in = file.open(counted::addAndGet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(text));
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.write(part);
        }
        return joined.toByteArray();
    }
}
