package se.lagesbild.cli.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.lagesbild.app.Version;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.manifest.CodeVersion;
import se.lagesbild.replay.manifest.Manifest;

/** Whether a replay writes a manifest. */
final class ManifestOptions {

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "Write what was asked, what was read and with what, and a hash of the result.")
    private @Nullable Path file;

    boolean isGiven() {
        return file != null;
    }

    /**
     * Writes the manifest when the work is done; null if none is asked.
     *
     * @param asOf milliseconds since 1970-01-01T00:00Z, or null
     * @throws IOException if it cannot be written
     */
    @Nullable
    ManifestWriter writer(Question question, @Nullable Long asOf, Catalogue catalogue) throws IOException {
        if (file == null) {
            return null;
        }
        // The file itself, lest a new one takes the place of a link to it.
        Path place = Files.isRegularFile(file) ? file.toRealPath() : file;
        ManifestWriter writer = new ManifestWriter(place, begun(question, asOf, catalogue));
        writer.requireWritable();
        return writer;
    }

    /** A replay that this program begins. */
    static Manifest.Begun begun(Question question, @Nullable Long asOf, Catalogue catalogue) {
        CodeVersion code = new CodeVersion(Version.text(), Runtime.version().toString());
        return new Manifest.Begun(question, asOf, catalogue, code);
    }
}
