package se.lagesbild.catalogue.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of regions (counties, län) and municipalities (kommuner) by code and day. Immutable.
 *
 * <p>{@code UNKNOWN}, a value of its own in every breakdown, is not a place and has no name here.
 */
public final class Places {

    /** No code has a name. */
    public static final Places NONE = new Places(Areas.NONE, Areas.NONE);

    private final Areas regions;
    private final Areas municipalities;

    Places(Areas regions, Areas municipalities) {
        this.regions = regions;
        this.municipalities = municipalities;
    }

    /** The region's name on the day; null if the code is not known then. */
    public @Nullable String regionName(String code, int day) {
        return regions.name(code, day);
    }

    /** The municipality's name on the day; null if the code is not known then. */
    public @Nullable String municipalityName(String code, int day) {
        return municipalities.name(code, day);
    }

    /** Of all days, in the order of their codes' first lines in the file. */
    public List<Area> regions() {
        return regions.all();
    }

    /** Of all days, in the order of their codes' first lines in the file. */
    public List<Area> municipalities() {
        return municipalities.all();
    }

    /** In the order of the file. */
    public List<Area> regionsOn(int day) {
        return regions.validOn(day);
    }

    /** In the order of the file. */
    public List<Area> municipalitiesOn(int day) {
        return municipalities.validOn(day);
    }
}
