package se.lagesbild.environment.registry;

import java.util.List;
import java.util.regex.Pattern;

/** A version as a client names it: a number from 1, or the latest. */
record VersionNumber(int number) {

    private static final int LATEST = -1;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    static VersionNumber parse(String text) {
        if (text.equals("latest") || text.equals("-1")) {
            return new VersionNumber(LATEST);
        }
        if (NUMBER.matcher(text).matches()) {
            return new VersionNumber(Integer.parseInt(text));
        }
        throw new RegistryError(42202, "The specified version '" + text + "' is not a valid version id.");
    }

    /** @throws RegistryError if only the latest is named, which a deleted version never is */
    int exact() {
        if (number == LATEST) {
            throw new RegistryError(42202, "The version to delete permanently must be named by its number.");
        }
        return number;
    }

    /** @param versions at least one, oldest first */
    Version in(List<Version> versions) {
        if (number == LATEST) {
            return versions.get(versions.size() - 1);
        }
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> RegistryError.versionNotFound(number));
    }
}
