package se.lagesbild.wire.avro;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** A schema as it was released, and as it is today. */
record SchemaChange(Schema released, Schema today) {

    /** Why today's programs could not read what was written then. */
    List<String> unreadableToday() {
        return incompatibilities(today, released);
    }

    /** Why programs of then could not read what is written today. */
    List<String> unreadableThen() {
        return incompatibilities(released, today);
    }

    private static List<String> incompatibilities(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(Incompatibility::toString)
                .toList();
    }

    /**
     * What was there and is not any more. To Avro that is no obstacle where there is a default: it takes the default, and
     * what was written is lost without a word.
     */
    List<String> lost() {
        Map<String, Set<String>> before = names(released);
        Map<String, Set<String>> now = names(today);
        List<String> lost = new ArrayList<>();
        before.forEach((type, parts) -> {
            Set<String> kept = now.getOrDefault(type, Set.of());
            parts.stream().filter(part -> !kept.contains(part)).forEach(part -> lost.add(type + ": " + part));
        });
        return lost;
    }

    /** Fields with their logical types, and symbols, by the name of their type. */
    private static Map<String, Set<String>> names(Schema schema) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        collect(schema, names);
        return names;
    }

    private static void collect(Schema schema, Map<String, Set<String>> names) {
        switch (schema.getType()) {
            case RECORD -> {
                if (names.putIfAbsent(schema.getFullName(), new LinkedHashSet<>()) == null) {
                    for (Schema.Field field : schema.getFields()) {
                        names.get(schema.getFullName()).add(field.name() + " " + logicalTypes(field.schema()));
                        collect(field.schema(), names);
                    }
                }
            }
            case ENUM -> names.put(schema.getFullName(), new LinkedHashSet<>(schema.getEnumSymbols()));
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, names));
            default -> {}
        }
    }

    private static List<String> logicalTypes(Schema schema) {
        Collection<Schema> branches = schema.isUnion() ? schema.getTypes() : List.of(schema);
        return branches.stream()
                .map(Schema::getLogicalType)
                .filter(Objects::nonNull)
                .map(type -> type.getName())
                .toList();
    }
}
