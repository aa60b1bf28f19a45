package se.lagesbild.wire.registry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a serializer and a deserializer share: the registry, and whether they handle keys or values. */
final class RegistryLink implements AutoCloseable {

    private volatile @Nullable RegistryClient registry;
    private volatile boolean isKey;

    RegistryLink() {
        // Not only readers: Avro also looks for the class of what it writes.
        AvroTrust.establish();
    }

    void configure(Map<String, ?> settings, boolean isKey) {
        close();
        this.isKey = isKey;
        this.registry = new RegistryClient(RegistrySettings.of(settings));
    }

    RegistryClient registry() {
        RegistryClient current = registry;
        if (current == null) {
            throw new IllegalStateException("configure() has not been called");
        }
        return current;
    }

    boolean isKey() {
        return isKey;
    }

    @Override
    public void close() {
        RegistryClient current = registry;
        if (current != null) {
            current.close();
        }
    }
}
