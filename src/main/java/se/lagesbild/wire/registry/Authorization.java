package se.lagesbild.wire.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Who we are to the registry. */
final class Authorization {

    private Authorization() {}

    /** The header's value, or null if nothing is configured. */
    static @Nullable String header(RegistrySettings settings) {
        String basic = basic(settings);
        String token = token(settings);
        if (basic != null && token != null) {
            throw new ConfigException("both a user and a token are configured for the schema registry; use one");
        }
        if (basic != null) {
            return "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8));
        }
        return token == null ? null : "Bearer " + token;
    }

    private static @Nullable String basic(RegistrySettings settings) {
        String source = settings.text(RegistrySettings.BASIC_SOURCE);
        return switch (source) {
            case "URL" -> settings.addresses().userInfo();
            case "USER_INFO" -> required(settings, RegistrySettings.BASIC_USER_INFO);
            default -> throw unsupported(RegistrySettings.BASIC_SOURCE, source, "URL and USER_INFO");
        };
    }

    private static @Nullable String token(RegistrySettings settings) {
        String source = settings.text(RegistrySettings.BEARER_SOURCE);
        if (!source.equals("STATIC_TOKEN")) {
            throw unsupported(RegistrySettings.BEARER_SOURCE, source, "STATIC_TOKEN");
        }
        return settings.secret(RegistrySettings.BEARER_TOKEN);
    }

    private static String required(RegistrySettings settings, String key) {
        String value = settings.secret(key);
        if (value == null) {
            throw new ConfigException(key + " is missing");
        }
        return value;
    }

    private static ConfigException unsupported(String key, String source, String supported) {
        return new ConfigException(key, source, "supported here: " + supported);
    }
}
