package se.lagesbild.catalogue;

import se.lagesbild.catalogue.yaml.Value;

/**
 * A file of the catalogue.
 *
 * @param origin the files that belong together: within them nothing may be defined twice
 */
record CatalogueFile(Origin origin, String name, Value content) {

    enum Origin {
        SHIPPED,
        OWN
    }
}
