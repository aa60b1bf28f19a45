package se.lagesbild.app;

/** The configuration is wrong; the message names the key. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SettingsException(String message) {
        super(message);
    }
}
