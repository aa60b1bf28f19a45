package se.lagesbild.bench.live;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What was sent to a topic. As producers count it: end offsets would count the marks of commits too, and what has passed
 * through a repartition topic is deleted at once.
 *
 * @param bytes of batches, compressed
 */
record Sent(long records, long bytes) {

    static final Sent NOTHING = new Sent(0, 0);

    Sent plus(Sent other) {
        return new Sent(records + other.records, bytes + other.bytes);
    }

    /** By all producers of this process, by topic. */
    static Map<String, Sent> byThisProcess() throws JMException {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        Map<String, Sent> sent = new TreeMap<>();
        for (ObjectName name : beans.queryNames(new ObjectName("kafka.producer:type=producer-topic-metrics,*"), null)) {
            Sent byOne = new Sent(count(beans, name, "record-send-total"), count(beans, name, "byte-total"));
            sent.merge(unquoted(name.getKeyProperty("topic")), byOne, Sent::plus);
        }
        return sent;
    }

    private static long count(MBeanServer beans, ObjectName name, String attribute) throws JMException {
        return Math.round((Double) beans.getAttribute(name, attribute));
    }

    private static String unquoted(String value) {
        return value.startsWith("\"") ? ObjectName.unquote(value) : value;
    }
}
