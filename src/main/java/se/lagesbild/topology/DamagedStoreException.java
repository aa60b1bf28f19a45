package se.lagesbild.topology;

/** A local store does not hold what was written to it. */
public final class DamagedStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedStoreException(String message) {
        super(message);
    }
}
