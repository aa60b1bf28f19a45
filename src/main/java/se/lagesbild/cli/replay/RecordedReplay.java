package se.lagesbild.cli.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import se.lagesbild.app.Settings;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.manifest.Manifest;
import se.lagesbild.replay.manifest.ManifestJson;

/** A replay that a manifest tells of, to be done again. */
record RecordedReplay(Path manifest, ReplayInput input, Settings settings, Catalogue catalogue, CommandSpec spec) {

    /** They say where the history is, and how to read it. Everything else is in the manifest. */
    private static final Set<String> GO_WITH_IT = Set.of(
            "--verify",
            "--events",
            "--skip-invalid",
            "--bootstrap-servers",
            "--schema-registry",
            "--config",
            "--catalogue",
            "--threads",
            "--verbose");

    /** @return the exit status: 0 if the same came out */
    int verify() throws IOException {
        requireNothingElse();
        Manifest recorded = read();
        Question question = recorded.question().in(catalogue);
        Long asOf = recorded.question().asOfMillis();
        try (ReplaySource source = input.reopen(recorded.source(), settings, catalogue.categories(), spec)) {
            new ReplayPlan(source, question, asOf).print(spec.commandLine().getErr());
            return new ReplayVerification(
                            recorded,
                            ManifestOptions.begun(question, asOf, catalogue),
                            spec.commandLine().getOut(),
                            spec.commandLine().getErr())
                    .run(source);
        }
    }

    private void requireNothingElse() {
        spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(option -> !GO_WITH_IT.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new ParameterException(spec.commandLine(), "--verify and " + option + " exclude each other");
                });
    }

    private Manifest read() throws IOException {
        try {
            return ManifestJson.read(Files.readAllBytes(manifest));
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + manifest, e);
        } catch (IOException e) {
            throw new IOException("cannot read " + manifest + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(manifest + ": " + e.getMessage(), e);
        }
    }
}
