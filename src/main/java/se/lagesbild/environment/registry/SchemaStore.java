package se.lagesbild.environment.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** Schemas by id, and subjects with their versions. Equal schemas share an id, whatever their subjects. */
final class SchemaStore {

    private final List<StoredSchema> schemas = new ArrayList<>();
    private final SortedMap<String, SubjectVersions> subjects = new TreeMap<>();
    private final CompatibilityRules rules;

    SchemaStore(CompatibilityRules rules) {
        this.rules = rules;
    }

    synchronized List<String> subjects() {
        return subjects.keySet().stream()
                .filter(subject -> !visible(subject).isEmpty())
                .toList();
    }

    synchronized List<Version> versions(String subject) {
        List<Version> versions = visible(subject);
        if (versions.isEmpty()) {
            throw RegistryError.subjectNotFound(subject);
        }
        return versions;
    }

    synchronized Version version(String subject, VersionNumber number) {
        return number.in(versions(subject));
    }

    synchronized Version find(String subject, String text) {
        String rendered = StoredSchema.parse(text).toString();
        return versions(subject).stream()
                .filter(version -> version.schema().text().equals(rendered))
                .findFirst()
                .orElseThrow(RegistryError::schemaNotFound);
    }

    /** The version there is for this schema, or a new one. */
    synchronized Version register(String subject, String text) {
        Schema schema = StoredSchema.parse(text);
        StoredSchema stored = stored(schema);
        List<Version> versions = visible(subject);
        for (Version version : versions) {
            if (version.schema().equals(stored)) {
                return version;
            }
        }
        List<String> problems = rules.of(subject).problems(schema, schemasOf(versions));
        if (!problems.isEmpty()) {
            throw new RegistryError(
                    409,
                    "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                            + "\", details: " + problems);
        }
        if (stored.id() > schemas.size()) {
            schemas.add(stored);
        }
        return subjects.computeIfAbsent(subject, SubjectVersions::new).add(stored);
    }

    /** What speaks against a schema as the subject's next version. */
    synchronized List<String> problems(String subject, String text) {
        return rules.of(subject).problems(StoredSchema.parse(text), schemasOf(visible(subject)));
    }

    /** What speaks against a schema beside one version of the subject. */
    synchronized List<String> problems(String subject, VersionNumber number, String text) {
        return rules.of(subject).problems(StoredSchema.parse(text), schemasOf(List.of(version(subject, number))));
    }

    synchronized StoredSchema schema(int id) {
        if (id < 1 || id > schemas.size()) {
            throw RegistryError.schemaNotFound();
        }
        return schemas.get(id - 1);
    }

    synchronized List<Version> uses(int id) {
        StoredSchema schema = schema(id);
        return subjects.values().stream()
                .map(SubjectVersions::visible)
                .flatMap(Collection::stream)
                .filter(version -> version.schema().equals(schema))
                .toList();
    }

    synchronized List<Version> delete(String subject, boolean permanently) {
        if (permanently) {
            return known(subject).forget();
        }
        List<Version> deleted = versions(subject);
        known(subject).hide(deleted);
        return deleted;
    }

    synchronized Version delete(String subject, VersionNumber number, boolean permanently) {
        if (permanently) {
            return known(subject).forget(number.exact());
        }
        Version deleted = version(subject, number);
        known(subject).hide(List.of(deleted));
        return deleted;
    }

    private StoredSchema stored(Schema schema) {
        String text = schema.toString();
        return schemas.stream()
                .filter(known -> known.text().equals(text))
                .findFirst()
                .orElseGet(() -> new StoredSchema(schemas.size() + 1, text, schema));
    }

    private SubjectVersions known(String subject) {
        SubjectVersions known = subjects.get(subject);
        if (known == null) {
            throw RegistryError.subjectNotFound(subject);
        }
        return known;
    }

    private List<Version> visible(String subject) {
        SubjectVersions known = subjects.get(subject);
        return known == null ? List.of() : known.visible();
    }

    private static List<Schema> schemasOf(List<Version> versions) {
        return versions.stream().map(version -> version.schema().schema()).toList();
    }
}
