package se.lagesbild.domain.person;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The category table: which group each category code belongs to. Immutable. */
public final class Categories {

    private final Map<String, Standing> registered = new HashMap<>();

    /** @param groups group by category code */
    public Categories(Map<String, CategoryGroup> groups) {
        groups.forEach((code, group) -> registered.put(code, Standing.registered(code, group)));
    }

    public boolean contains(String code) {
        return registered.containsKey(code);
    }

    /** Registered in this category, or null if the table does not have it. */
    @Nullable
    Standing standing(String code) {
        return registered.get(code);
    }
}
