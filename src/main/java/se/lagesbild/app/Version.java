package se.lagesbild.app;

import java.util.Objects;

/** Which version this is. */
public final class Version {

    private Version() {}

    /** The version that the jar's manifest tells, or "development" where there is no jar. */
    public static String text() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }
}
