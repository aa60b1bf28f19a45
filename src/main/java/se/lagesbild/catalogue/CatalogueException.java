package se.lagesbild.catalogue;

import java.util.List;

/** The catalogue cannot be used. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    /** @param errors everything that is wrong, one line each; at least one */
    public CatalogueException(List<String> errors) {
        super(String.join("\n", errors));
        this.errors = List.copyOf(errors);
    }

    /** Everything that is wrong, one line each: file, entry, path, what is wrong. */
    public List<String> errors() {
        return errors;
    }
}
