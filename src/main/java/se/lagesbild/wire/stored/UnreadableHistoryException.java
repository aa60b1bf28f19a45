package se.lagesbild.wire.stored;

import org.jspecify.annotations.Nullable;

/** Stored bytes are not a history that this version can read: another version's, or damaged. */
public final class UnreadableHistoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableHistoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
