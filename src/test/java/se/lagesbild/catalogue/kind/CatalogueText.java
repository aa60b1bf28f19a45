package se.lagesbild.catalogue.kind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import se.lagesbild.catalogue.yaml.Problems;
import se.lagesbild.catalogue.yaml.Value;
import se.lagesbild.catalogue.yaml.YamlFile;

/** Pieces of catalogue text, and the codes that they may name. */
final class CatalogueText {

    static final Codes CODES = new Codes(Set.of("STOM", "KROM", "ETP", "JOB", "MUN_OSA"), Set.of("11", "42", "81"));

    private CatalogueText() {}

    /** A YAML text that has no problems of its own. */
    static Value yaml(String text) throws IOException {
        return YamlFile.read(
                "test.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new Problems());
    }
}
