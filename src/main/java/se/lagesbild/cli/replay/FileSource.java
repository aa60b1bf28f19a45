package se.lagesbild.cli.replay;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.lagesbild.cli.option.EventFileOptions;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.replay.count.Counted;
import se.lagesbild.replay.count.EventCounts;
import se.lagesbild.replay.count.Gathering;
import se.lagesbild.replay.count.PersonCounter;
import se.lagesbild.replay.manifest.ReadFile;
import se.lagesbild.replay.manifest.ReadSource;
import se.lagesbild.replay.manifest.Sha256;
import se.lagesbild.wire.files.EventFile;
import se.lagesbild.wire.json.AcceptedLines;

/** A history in files. They are read once, however often it is counted: standard input does not come again. */
final class FileSource implements ReplaySource {

    private final EventFileOptions options;
    private final Categories categories;
    private final int threads;
    private final CommandSpec spec;
    private @Nullable History history;

    FileSource(EventFileOptions options, Categories categories, int threads, CommandSpec spec) {
        this.options = options;
        this.categories = categories;
        this.threads = threads;
        this.spec = spec;
    }

    private record History(Gathering persons, EventCounts leftOut, List<ReadFile> files) {}

    @Override
    public <C extends PersonCounter<C>> @Nullable Counted<C> count(Supplier<C> counters) throws IOException {
        if (history == null) {
            history = gather();
        }
        return history == null ? null : history.persons.count(counters, threads).andRead(history.leftOut);
    }

    private @Nullable History gather() throws IOException {
        Gathering persons = new Gathering();
        List<Hashed> files = options.files(spec).stream().map(Hashed::of).toList();
        AcceptedLines lines = options.read(files.stream().map(Hashed::file).toList(), categories, persons::add, spec);
        return options.isEnough(lines)
                ? new History(
                        persons,
                        new EventCounts(0, 0, lines.refusedByReason()),
                        files.stream().map(Hashed::read).toList())
                : null;
    }

    /** A file whose bytes are hashed while they are read: to read it twice might give two histories. */
    private record Hashed(EventFile file, MessageDigest digest) {

        static Hashed of(EventFile file) {
            MessageDigest digest = Sha256.digest();
            return new Hashed(file.hashedInto(digest), digest);
        }

        ReadFile read() {
            return new ReadFile(file.nameInDirectory(), Sha256.hex(digest));
        }
    }

    @Override
    public ReadSource read() {
        return ReadSource.of(history == null ? List.of() : history.files);
    }

    @Override
    public void close() {
        // the files are closed when they have been read
    }
}
