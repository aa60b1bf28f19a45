package se.lagesbild.cli;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.replay.count.Counted;
import se.lagesbild.replay.count.Gathering;
import se.lagesbild.replay.count.PersonCounter;

/** A history in files. */
record FileSource(EventFileOptions file, Categories categories, int threads, CommandSpec spec) implements ReplaySource {

    @Override
    public <C extends PersonCounter<C>> @Nullable Counted<C> count(Supplier<C> counters) throws IOException {
        Gathering gathering = new Gathering();
        return file.read(categories, gathering::add, spec) ? gathering.count(counters, threads) : null;
    }

    @Override
    public void close() {
        // the file is closed when it has been read
    }
}
