package se.lagesbild.app.configuration;

import se.lagesbild.app.keys.Secrets;

/**
 * A setting in effect.
 *
 * @param value as it was given; empty if there is none
 * @param origin where it comes from
 */
public record EffectiveSetting(String key, String value, String origin) {

    static final String DEFAULT = "default";

    /** The value, fit to be printed. */
    public String shown() {
        return Secrets.masked(key, value);
    }

    EffectiveSetting as(String name) {
        return new EffectiveSetting(name, value, origin);
    }

    /** Never the secret, wherever it is printed. */
    @Override
    public String toString() {
        return key + '=' + shown() + " (" + origin + ')';
    }
}
