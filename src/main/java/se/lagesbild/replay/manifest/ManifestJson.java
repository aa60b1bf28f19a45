package se.lagesbild.replay.manifest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A manifest as JSON: UTF-8, indented, lines that end with a line feed, fields always in the same order. */
public final class ManifestJson {

    /** What is missing or null is refused, and what is unknown: it would be taken for something that was recorded. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .build();

    private ManifestJson() {}

    public static byte[] write(Manifest manifest) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            byte[] json = MAPPER.writer(printer).writeValueAsBytes(manifest);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest is always JSON", e);
        }
    }

    /** @throws IllegalArgumentException saying in a few words what is wrong and where */
    public static Manifest read(byte[] json) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("is not JSON", e);
        }
        JsonNode form = tree.path("form");
        if (!form.isIntegralNumber()) {
            throw new IllegalArgumentException("is no manifest");
        }
        if (form.longValue() != Manifest.FORM) {
            throw new IllegalArgumentException(
                    "is a manifest of form " + form.asText() + ", and this version knows form " + Manifest.FORM);
        }
        try {
            return MAPPER.treeToValue(tree, Manifest.class);
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException(place(e) + " is missing, unknown or not what it should be", e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is no manifest", e);
        }
    }

    private static String place(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
