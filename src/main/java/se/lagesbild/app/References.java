package se.lagesbild.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigData;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * Values that stand somewhere else, so that secrets need not stand in the configuration: Kafka's own providers under
 * the names that Kafka's documentation gives them. {@code ${file:/path:key}} is a key of a properties file, {@code
 * ${directory:/path:name}} the text of a file, and {@code ${env:NAME}} an environment variable.
 */
final class References {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(file|directory|env):[^}]*}");

    private final Map<String, ConfigProvider> providers;

    /** @param environment the environment variables */
    References(Map<String, String> environment) {
        providers = Map.of(
                "file", new FileConfigProvider(),
                "directory", new Texts(),
                "env", new EnvVarConfigProvider(environment));
        providers.values().forEach(provider -> provider.configure(Map.of()));
    }

    /** @throws SettingsException if there is nothing where a reference points to, naming the setting and the reference */
    Map<String, String> resolve(Map<String, String> settings) {
        ConfigTransformer transformer = new ConfigTransformer(providers);
        Map<String, String> resolved = new HashMap<>(settings);
        settings.forEach((key, value) -> {
            if (REFERENCE.matcher(value).find()) {
                resolved.put(key, resolve(transformer, key, value));
            }
        });
        return resolved;
    }

    private static String resolve(ConfigTransformer transformer, String key, String value) {
        try {
            Matcher references = REFERENCE.matcher(value);
            while (references.find()) {
                String reference = references.group();
                // What is not found, Kafka leaves as it is.
                if (reference.equals(transform(transformer, reference))) {
                    throw new SettingsException("setting '" + key + "': there is nothing at " + reference);
                }
            }
            return transform(transformer, value);
        } catch (ConfigException e) {
            throw new SettingsException("setting '" + key + "': " + e.getMessage());
        }
    }

    private static String transform(ConfigTransformer transformer, String value) {
        return transformer.transform(Map.of("value", value)).data().get("value");
    }

    /** Who writes a secret into a file with an editor, or with echo, ends the line; that is no part of the secret. */
    private static final class Texts extends DirectoryConfigProvider {

        @Override
        public ConfigData get(String path, Set<String> names) {
            Map<String, String> texts = new HashMap<>();
            super.get(path, names).data().forEach((name, text) -> texts.put(name, text.stripTrailing()));
            return new ConfigData(texts);
        }
    }
}
