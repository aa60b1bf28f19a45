package se.lagesbild.replay.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A manifest that was recorded, and that of the same question asked again. */
public record Verification(Manifest recorded, Manifest now) {

    /** What did not come out as it did then, one line each; empty if it is verified. */
    public List<String> differences() {
        Lines lines = new Lines();
        lines.compare("result SHA-256", manifest -> manifest.result().sha256());
        lines.compare("figures", manifest -> manifest.counts().figures());
        lines.compare("accepted events", manifest -> manifest.counts().accepted());
        lines.compare("persons", manifest -> manifest.counts().persons());
        lines.compare("refused", manifest -> manifest.counts().refused());
        return lines.found;
    }

    /** What else is not as it was, one line each: it may be the cause of differences, and need not make any. */
    public List<String> circumstances() {
        Lines lines = new Lines();
        lines.compare("program version", manifest -> manifest.code().product());
        lines.compare("Java version", manifest -> manifest.code().java());
        compareDefinitions(lines);
        lines.compare(
                "definitions of all measures, SHA-256",
                manifest -> manifest.catalogue().sha256());
        lines.compare(
                "table of categories, SHA-256",
                manifest -> manifest.codeTables().categories());
        lines.compare(
                "table of programmes, SHA-256",
                manifest -> manifest.codeTables().programmes());
        lines.compare(
                "table of regions, SHA-256", manifest -> manifest.codeTables().regions());
        lines.compare(
                "table of municipalities, SHA-256",
                manifest -> manifest.codeTables().municipalities());
        lines.compare("time zone data", Manifest::timeZoneData);
        lines.compare("cluster", Verification::cluster);
        compareFiles(lines);
        return lines.found;
    }

    private void compareDefinitions(Lines lines) {
        Map<String, String> before = versions(recorded);
        Map<String, String> after = versions(now);
        before.forEach((id, version) -> lines.compare("definition of " + id, version, after.get(id)));
    }

    private static Map<String, String> versions(Manifest manifest) {
        return manifest.catalogue().measures().stream()
                .collect(Collectors.toMap(
                        UsedCatalogue.Definition::id, UsedCatalogue.Definition::version, (one, other) -> other));
    }

    private static @Nullable String cluster(Manifest manifest) {
        ReadTopic topic = manifest.source().topic();
        return topic == null ? null : topic.clusterId();
    }

    /** What a file holds counts, and not what it is called. */
    private void compareFiles(Lines lines) {
        notIn(now, recorded)
                .forEach(file -> lines.found.add(
                        "file " + file.name() + ": gone or changed, SHA-256 recorded " + file.sha256()));
        notIn(recorded, now)
                .forEach(file ->
                        lines.found.add("file " + file.name() + ": new or changed, SHA-256 now " + file.sha256()));
    }

    /** The files of a manifest that another does not have. */
    private static List<ReadFile> notIn(Manifest other, Manifest manifest) {
        Set<String> there = files(other).stream().map(ReadFile::sha256).collect(Collectors.toSet());
        return files(manifest).stream()
                .filter(file -> !there.contains(file.sha256()))
                .toList();
    }

    private static List<ReadFile> files(Manifest manifest) {
        return Objects.requireNonNullElse(manifest.source().files(), List.of());
    }

    private final class Lines {

        private final List<String> found = new ArrayList<>();

        private void compare(String what, Function<Manifest, @Nullable Object> part) {
            compare(what, part.apply(recorded), part.apply(now));
        }

        private void compare(String what, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                found.add(what + ": recorded " + text(before) + ", now " + text(after));
            }
        }

        private String text(@Nullable Object value) {
            return value == null || value.equals(Map.of()) ? "none" : value.toString();
        }
    }
}
