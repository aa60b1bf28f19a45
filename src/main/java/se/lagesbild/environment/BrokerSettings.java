package se.lagesbild.environment;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.raft.DynamicVoters;

/** One process as broker and controller, for one small machine. */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String HOST = "127.0.0.1";
    static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    static Map<String, String> of(int port, Path directory) {
        return Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", String.valueOf(NODE_ID)),
                // The controller takes any port: it is the whole quorum, and never looks for another member.
                entry("controller.quorum.bootstrap.servers", HOST + ":1"),
                entry("listeners", "PLAINTEXT://" + HOST + ":" + port + "," + CONTROLLER + "://" + HOST + ":0"),
                entry("controller.listener.names", CONTROLLER),
                entry("listener.security.protocol.map", CONTROLLER + ":PLAINTEXT,PLAINTEXT:PLAINTEXT"),
                entry("log.dirs", directory.toString()),
                // Topics have names to be spelled right, and cleanup policies.
                entry("auto.create.topics.enable", "false"),
                // Events of simulated days can be far in the future.
                entry("log.message.timestamp.after.max.ms", String.valueOf(Long.MAX_VALUE)),
                // There is nobody else to replicate to.
                entry("offsets.topic.replication.factor", "1"),
                entry("transaction.state.log.replication.factor", "1"),
                entry("transaction.state.log.min.isr", "1"),
                entry("share.coordinator.state.topic.replication.factor", "1"),
                entry("share.coordinator.state.topic.min.isr", "1"),
                // Each partition costs start-up time.
                entry("offsets.topic.num.partitions", "1"),
                entry("transaction.state.log.num.partitions", "1"),
                entry("share.coordinator.state.topic.num.partitions", "1"),
                // The wait for further members, who will not come.
                entry("group.initial.rebalance.delay.ms", "0"),
                // 128 MB by default, taken whether needed or not.
                entry("log.cleaner.dedupe.buffer.size", "2097152"),
                entry("num.network.threads", "2"),
                entry("num.io.threads", "4"),
                entry("background.threads", "2"));
    }

    /** The quorum at the start: this node alone. Its address is corrected as soon as it listens. */
    static DynamicVoters quorum() {
        return DynamicVoters.parse(NODE_ID + "@" + HOST + ":1:" + Uuid.randomUuid());
    }
}
