package se.lagesbild.app.doctor;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import se.lagesbild.app.Amount;
import se.lagesbild.app.ClusterAnswer;

/** The brokers as such. */
final class BrokerChecks {

    private static final String TRANSACTIONS = "transaction.version";

    /** From here on the end of a transaction cannot hit the next one of the same producer (KIP-890). */
    private static final short TRANSACTIONS_WANTED = 2;

    private BrokerChecks() {}

    static List<Finding> brokers(Admin admin) {
        DescribeClusterResult cluster = admin.describeCluster();
        int brokers = ClusterAnswer.get("its brokers", cluster.nodes()).size();
        String text = Amount.of(brokers, "broker") + " of cluster " + ClusterAnswer.get("its id", cluster.clusterId());
        FinalizedVersionRange metadata = features(admin).get(MetadataVersion.FEATURE_NAME);
        return List.of(Finding.ok(
                "brokers",
                metadata == null ? text : text + ", metadata.version " + version(metadata.maxVersionLevel())));
    }

    /** As Kafka's tools name it, if this program is not older than that version. */
    private static String version(short level) {
        try {
            return MetadataVersion.fromFeatureLevel(level).version();
        } catch (IllegalArgumentException newer) {
            return "of level " + level;
        }
    }

    static List<Finding> transactions(Admin admin) {
        return List.of(transactions(features(admin).get(TRANSACTIONS)));
    }

    static Finding transactions(@Nullable FinalizedVersionRange found) {
        int level = found == null ? 0 : found.maxVersionLevel();
        return level >= TRANSACTIONS_WANTED
                ? Finding.ok(TRANSACTIONS, "is " + level)
                : Finding.failed(
                        TRANSACTIONS,
                        "is " + level
                                + ", so a late end of a transaction can tear the next one: upgrade the brokers to "
                                + "4.0 or later, then kafka-features.sh upgrade --feature transaction.version=2");
    }

    private static Map<String, FinalizedVersionRange> features(Admin admin) {
        return ClusterAnswer.get("its features", admin.describeFeatures().featureMetadata())
                .finalizedFeatures();
    }
}
