package se.lagesbild.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.app.keys.KnownKeys;

/**
 * Which settings are refused. Lägesbild's own are all known. What is passed on may be for a class of the user's own, a
 * login module for example, whose settings nobody here can know: it is refused only if it looks like a known one.
 */
final class SettingNames {

    private SettingNames() {}

    /** @throws SettingsException if there is no such setting, naming the one that was probably meant */
    static void require(String key) {
        if (isOwn(key) || KnownKeys.isKnown(key)) {
            return;
        }
        if (!KnownKeys.isPassedOn(key)) {
            throw unknown(key, withPrefix(key).orElseGet(() -> Suggestion.nearest(key, ownAndRegistry())));
        }
        String prefix = KnownKeys.prefix(key);
        String name = key.substring(prefix.length());
        Optional<String> elsewhere = KnownKeys.isOfRegistry(key) ? Optional.empty() : withPrefix(name);
        elsewhere.or(() -> slip(name, prefix)).ifPresent(meant -> {
            throw unknown(key, meant);
        });
    }

    static boolean isOwn(String key) {
        return own().anyMatch(key::equals);
    }

    /** Prefixes are long and right, so names alone are held against each other. */
    private static Optional<String> slip(String name, String prefix) {
        Set<String> known = KnownKeys.all().stream()
                .filter(key -> KnownKeys.prefix(key).equals(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toSet());
        return Suggestion.slipOf(name, known).map(meant -> prefix + meant);
    }

    /** The setting of that name, if it lacks a prefix or has another one. */
    private static Optional<String> withPrefix(String name) {
        return Stream.of(KnownKeys.KAFKA, KnownKeys.STREAMS)
                .map(prefix -> prefix + name)
                .filter(KnownKeys.all()::contains)
                .findFirst();
    }

    private static List<String> ownAndRegistry() {
        return Stream.concat(own(), KnownKeys.all().stream().filter(KnownKeys::isOfRegistry))
                .toList();
    }

    private static Stream<String> own() {
        return Arrays.stream(SettingKey.values()).map(SettingKey::key);
    }

    private static SettingsException unknown(String key, String meant) {
        return new SettingsException("unknown setting '" + key + "'; did you mean '" + meant
                + "'? Kafka's own settings begin with kafka. or streams.");
    }
}
