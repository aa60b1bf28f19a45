package se.lagesbild.testing;

import java.util.List;
import java.util.Map;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.registry.RegistryClient;
import se.lagesbild.wire.registry.RegistrySettings;

/** Sources that write into one topic, each with its own version of the schema. */
public final class Writers implements AutoCloseable {

    private static final String NO_DATE = "\"type\":[\"null\",{\"type\":\"int\",\"logicalType\":\"date\"}]";

    private final RegistryClient registry;
    private final List<Writer> all;
    private final Writer newest;
    private final int[] events;

    public Writers(String registryUrl, String topic) {
        registry = new RegistryClient(RegistrySettings.of(Map.of("schema.registry.url", registryUrl)));
        Writer older = Writer.register(
                registry,
                topic,
                ",{\"name\":\"plannedEnd\"," + NO_DATE + ",\"doc\":\"Planned last day, inclusive.\",\"default\":null}",
                "",
                ",{\"name\":\"reducedWorkCapacity\",\"type\":[\"null\",\"boolean\"],\"default\":null}",
                "",
                "\"CONTACT_LOST\",",
                "");
        Writer today = Writer.register(registry, topic);
        Writer withMoreFields = Writer.register(
                registry,
                topic,
                "{\"name\":\"personId\"",
                "{\"name\":\"source\",\"type\":\"string\",\"default\":\"somewhere\"},{\"name\":\"personId\"",
                "{\"name\":\"category\",\"type\":\"string\"}",
                "{\"name\":\"at\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"},\"default\":5},"
                        + "{\"name\":\"category\",\"type\":\"string\"}");
        newest = Writer.register(
                registry,
                topic,
                "\"CONTACT_LOST\"",
                "\"RETIRED\",\"CONTACT_LOST\"",
                "\"PROVIDER_CHANGE\"",
                "\"PROVIDER_CHANGE\",\"RENEWAL\"",
                "{\"type\":\"record\",\"name\":\"Voided\"",
                "{\"type\":\"record\",\"name\":\"Moved\",\"fields\":[]},{\"type\":\"record\",\"name\":\"Voided\"");
        all = List.of(older, today, withMoreFields, newest);
        events = new int[all.size()];
    }

    /** The event as one of them writes it that can; each in its turn. */
    public byte[] bytes(StatusChange event) {
        int turn = Math.floorMod(event.eventId().hashCode() + event.personId().hashCode(), all.size());
        int writer = all.get(turn).canTell(event) ? turn : 1;
        events[writer]++;
        return all.get(writer).bytes(event);
    }

    /** The one whose contract has more than today's: symbols RETIRED and RENEWAL, and a change type Moved. */
    public Writer newest() {
        return newest;
    }

    /** How many events each of them has written: an older one, today's, one with more fields, the newest. */
    public int[] events() {
        return events.clone();
    }

    @Override
    public void close() {
        registry.close();
    }
}
