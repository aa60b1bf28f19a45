package se.lagesbild.app;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.app.keys.KnownKeys;

/**
 * Which settings are refused. Lägesbild's own are all known. What is passed on may be for a class of the user's own, a
 * login module for example, whose settings nobody here can know: it is refused only if it looks like a known one.
 */
final class SettingNames {

    private static final List<String> PREFIXES = List.of(KnownKeys.STREAMS, KnownKeys.KAFKA);

    private SettingNames() {}

    /** @throws SettingsException if there is no such setting, naming the one that was probably meant */
    static void require(String key) {
        if (isOwn(key) || KnownKeys.isKnown(key)) {
            return;
        }
        Optional<String> prefix = PREFIXES.stream().filter(key::startsWith).findFirst();
        if (prefix.isPresent()) {
            requireNoSlip(key, prefix.get());
        } else if (KnownKeys.isPassedOn(key)) {
            Suggestion.slipOf(key, ownAndRegistry()).ifPresent(meant -> {
                throw unknown(key, meant);
            });
        } else {
            throw unknown(key, withPrefix(key).orElseGet(() -> Suggestion.nearest(key, ownAndRegistry())));
        }
    }

    static boolean isOwn(String key) {
        return own().anyMatch(key::equals);
    }

    private static void requireNoSlip(String key, String prefix) {
        String name = key.substring(prefix.length());
        Function<String, Optional<String>> nearest = within -> Suggestion.slipOf(
                        name,
                        KnownKeys.all().stream()
                                .filter(known -> known.startsWith(within))
                                .map(known -> known.substring(within.length()))
                                .collect(Collectors.toSet()))
                .map(meant -> within + meant);
        withPrefix(name).or(() -> nearest.apply(prefix)).ifPresent(meant -> {
            throw unknown(key, meant);
        });
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
