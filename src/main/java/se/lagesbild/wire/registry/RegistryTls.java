package se.lagesbild.wire.registry;

import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** TLS towards the registry, from {@code schema.registry.ssl.*}: the keys, stores and PEM texts Kafka itself takes. */
final class RegistryTls {

    private RegistryTls() {}

    /** Empty if nothing is configured and Java's own trust store is to be used. */
    static Optional<SSLContext> context(Map<String, Object> ofRegistry) {
        if (ofRegistry.keySet().stream().noneMatch(key -> key.startsWith("ssl."))) {
            return Optional.empty();
        }
        ConfigDef definition = new ConfigDef();
        SslConfigs.addClientSslSupport(definition);
        DefaultSslEngineFactory factory = new DefaultSslEngineFactory();
        factory.configure(definition.parse(ofRegistry));
        return Optional.of(factory.sslContext());
    }
}
