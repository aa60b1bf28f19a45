package se.lagesbild.app.doctor;

/**
 * What a check has found.
 *
 * @param check what was looked at
 * @param text what is so, and if that is not good, what to do about it
 */
public record Finding(Level level, String check, String text) {

    /** How bad it is. */
    public enum Level {
        /** As it should be. */
        OK,
        /** The application works, but something may go wrong, or is not known. */
        WARNING,
        /** The application does not work, or its figures are or become wrong. */
        FAILED
    }

    static Finding ok(String check, String text) {
        return new Finding(Level.OK, check, text);
    }

    static Finding warning(String check, String text) {
        return new Finding(Level.WARNING, check, text);
    }

    static Finding failed(String check, String text) {
        return new Finding(Level.FAILED, check, text);
    }
}
