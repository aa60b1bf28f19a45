package se.lagesbild.bench.live;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Family;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.testing.Enrolments;
import se.lagesbild.topology.TopicNames;

/**
 * From the event topic, which has one partition, to the figure of the whole country in a result topic. Its denominator is
 * of how many events it comes.
 */
final class ProductRoute implements Route {

    private static final Duration POLL = Duration.ofMillis(100);
    /** Of every event, and of the day on which they are sent. */
    static final LocalDate DATE = LocalDate.of(2021, 3, 15);

    private static final String MONTH = Month.of(Day.of(DATE)).toString();

    private final Enrolments enrolments = new Enrolments(DATE);
    private final EventSender sender;
    private final KafkaConsumer<String, Result> consumer;
    private int seen;

    /** @param settings of the topics */
    ProductRoute(Settings settings, Settings ofSender) {
        sender = new EventSender(ofSender, Clock.systemUTC());
        consumer = PublishedFigures.consumer(settings);
        String results = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX)).results(Family.TURNOVER);
        TopicPartition partition = new TopicPartition(results, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    @Override
    public void send() {
        sender.send(enrolments.next());
    }

    @Override
    public int seen() {
        for (ConsumerRecord<String, Result> record : consumer.poll(POLL)) {
            Result result = record.value();
            Long persons = result.figure().denominator();
            if (result.measure().equals(LiveExperiment.MEASURE)
                    && result.cell().equals(Cell.TOTAL)
                    && result.period().toString().equals(MONTH)
                    && persons != null) {
                seen = persons.intValue();
            }
        }
        return seen;
    }

    @Override
    public void close() {
        sender.close();
        consumer.close();
    }
}
