package se.lagesbild.app.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.avro.MeasureResult;
import se.lagesbild.avro.StatusChange;
import se.lagesbild.topology.TopicNames;
import se.lagesbild.wire.registry.RegistryClient;
import se.lagesbild.wire.registry.RegistrySettings;
import se.lagesbild.wire.registry.UnknownSchemaException;

/**
 * The subjects that events and results have in the schema registry. Every method throws
 * {@link org.apache.kafka.common.errors.SerializationException} when the registry cannot be asked.
 */
public final class Subjects implements AutoCloseable {

    private final RegistryClient registry;
    private final Map<String, Schema> schemas = new LinkedHashMap<>();

    public Subjects(Settings settings) {
        registry = new RegistryClient(RegistrySettings.of(settings.registry()));
        TopicNames topics = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX));
        add(topics.statusChanges(), StatusChange.getClassSchema());
        topics.results().forEach(topic -> add(topic, MeasureResult.getClassSchema()));
        add(topics.sameDay(), MeasureResult.getClassSchema());
        add(topics.published(), MeasureResult.getClassSchema());
    }

    private void add(String topic, Schema schema) {
        schemas.put(registry.valueSubject(topic, schema), schema);
    }

    /** How each of them is. Changes nothing. */
    public List<SubjectState> states() {
        return schemas.keySet().stream().map(this::state).toList();
    }

    private SubjectState state(String subject) {
        Schema schema = schemas.get(subject);
        try {
            return new SubjectState(subject, registry.lookUp(subject, schema), List.of());
        } catch (UnknownSchemaException notYet) {
            return new SubjectState(subject, 0, registry.incompatibilities(subject, schema));
        }
    }

    /** Registers our schema as a version of the subject, if it is not one, and gives its id. */
    public int register(String subject) {
        return registry.register(subject, schemas.get(subject));
    }

    /** The registry they are in. */
    public RegistryClient registry() {
        return registry;
    }

    @Override
    public void close() {
        registry.close();
    }
}
