package se.lagesbild.app.keys;

import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef.Type;

/** Makes settings fit to be printed. What is not known to be harmless, and sounds as if it were not, counts as secret. */
public final class Secrets {

    private static final String MASK = "***";

    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i)passw|passphrase|secret|token|credential|jaas|api.?key|private|user\\.?info");

    private static final Pattern SECRET_VALUE = Pattern.compile("(?i)(passw\\w*|secret|token)\\s*[=:]");

    /** Up to the last @ of an address: also what breaks the rules for addresses must not be shown. */
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)(?:(?!,\\s*\\w+://).)*@");

    private Secrets() {}

    /** The value, or what stands for it. Nothing stays nothing. */
    public static String masked(String key, String value) {
        if (!value.isEmpty() && (isSecret(key) || SECRET_VALUE.matcher(value).find())) {
            return MASK;
        }
        return CREDENTIALS.matcher(value).replaceAll(MASK + "@");
    }

    private static boolean isSecret(String key) {
        Type type = KnownKeys.type(key);
        return type == null ? SECRET_NAME.matcher(key).find() : type == Type.PASSWORD;
    }
}
