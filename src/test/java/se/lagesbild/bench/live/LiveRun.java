package se.lagesbild.bench.live;

import java.util.Map;

/**
 * One measurement.
 *
 * @param round from 1
 * @param readSeconds from the start of the process until all events were read
 * @param seconds from the start of the process until the last figure could be seen
 * @param processorSeconds of the process, until then
 * @param brokerProcessorSeconds of the broker's process, meanwhile
 * @param sent by topic without its prefix
 * @param stateBytes in the directory of its state, after it has ended
 * @param historyBytes those of persons' histories among them; the others are of sums and figures
 */
record LiveRun(
        int round,
        String subject,
        long events,
        double readSeconds,
        double seconds,
        double processorSeconds,
        double brokerProcessorSeconds,
        Map<String, Sent> sent,
        long stateBytes,
        long historyBytes) {

    double speed() {
        return events / seconds;
    }

    /** What a topic is for. */
    enum Kind {
        REPARTITION,
        CHANGELOG,
        RESULTS;

        static Kind of(String topic) {
            if (topic.endsWith("-repartition")) {
                return REPARTITION;
            }
            return topic.endsWith("-changelog") ? CHANGELOG : RESULTS;
        }
    }

    double recordsAnEvent(Kind kind) {
        return (double) sum(kind).records() / events;
    }

    double bytesAnEvent(Kind kind) {
        return (double) sum(kind).bytes() / events;
    }

    private Sent sum(Kind kind) {
        return sent.entrySet().stream()
                .filter(topic -> Kind.of(topic.getKey()) == kind)
                .map(Map.Entry::getValue)
                .reduce(Sent.NOTHING, Sent::plus);
    }
}
