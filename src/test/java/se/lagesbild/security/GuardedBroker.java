package se.lagesbild.security;

import static java.util.Map.entry;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;
import se.lagesbild.environment.LastingBroker;

/**
 * A broker whose clients must come over TLS, with user and password (SCRAM-SHA-512), and may do only what they were
 * given the right to. {@link #ADMINISTRATOR} gives rights.
 */
final class GuardedBroker implements AutoCloseable {

    static final String ADMINISTRATOR = "admin";

    private static final String HOST = "127.0.0.1";

    private final int port;
    private final KafkaRaftServer server;

    private GuardedBroker(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /** @param users who can come in, beside the administrator; everybody's password is {@link #password} */
    static GuardedBroker start(Path directory, Certificates certificates, String... users) throws Exception {
        int port = LastingBroker.freePort();
        int between = LastingBroker.freePort();
        String quorum = "1@" + HOST + ":1:" + Uuid.randomUuid();
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setHasDynamicQuorum(true)
                .setInitialControllers(DynamicVoters.parse(quorum))
                .setScramArguments(scram(users))
                .run();
        Properties properties = new Properties();
        properties.putAll(settings(directory, certificates, port, between));
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return new GuardedBroker(port, server);
    }

    private static List<String> scram(String... users) {
        return Arrays.stream(append(users))
                .map(user -> "SCRAM-SHA-512=[name=" + user + ",password=" + password(user) + "]")
                .toList();
    }

    private static String[] append(String... users) {
        String[] all = Arrays.copyOf(users, users.length + 1);
        all[users.length] = ADMINISTRATOR;
        return all;
    }

    private static Map<String, String> settings(Path directory, Certificates certificates, int port, int between) {
        Map<String, String> settings = new HashMap<>(LastingBroker.settings(port, directory));
        settings.putAll(Map.ofEntries(
                entry(
                        "listeners",
                        "CLIENTS://" + HOST + ":" + port + ",BETWEEN://" + HOST + ":" + between + ",CONTROLLER://"
                                + HOST + ":0"),
                entry("listener.security.protocol.map", "CLIENTS:SASL_SSL,BETWEEN:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                entry("inter.broker.listener.name", "BETWEEN"),
                entry("listener.name.clients.sasl.enabled.mechanisms", "SCRAM-SHA-512"),
                entry(
                        "listener.name.clients.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;"),
                entry(
                        "listener.name.clients.ssl.keystore.location",
                        certificates.keyStore().toString()),
                entry("listener.name.clients.ssl.keystore.password", Certificates.PASSWORD),
                entry("listener.name.clients.ssl.keystore.type", "PKCS12"),
                entry("authorizer.class.name", StandardAuthorizer.class.getName()),
                entry("allow.everyone.if.no.acl.found", "false"),
                // Who is anonymous is the broker itself: clients have no listener without a password.
                entry("super.users", "User:ANONYMOUS;User:" + ADMINISTRATOR)));
        return settings;
    }

    static String password(String user) {
        return "secret-of-" + user;
    }

    String address() {
        return HOST + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
