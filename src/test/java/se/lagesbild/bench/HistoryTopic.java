package se.lagesbild.bench;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.simulation.Population;
import se.lagesbild.topology.TopicNames;

/**
 * A topic with a simulated history.
 *
 * @param people of the population at a time
 * @param events how many there are in the topic
 * @param first month of history
 * @param last month of history, inclusive
 */
public record HistoryTopic(Settings settings, int people, long events, Month first, Month last) {

    /** So that events last for two years of earlier history and two and a half of daily life, however many they are. */
    private static final double PEOPLE_AN_EVENT = 0.06;

    private static final Month FROM = Month.of(2019, 1);

    /**
     * Creates the topic and fills it by the sender that all events of the product come through.
     *
     * @param beside is given each event, too
     */
    public static HistoryTopic fill(Settings settings, long events, Consumer<StatusChange> beside)
            throws ExecutionException, InterruptedException {
        create(settings);
        int people = (int) Math.max(1, Math.round(PEOPLE_AN_EVENT * events));
        Population population = Population.of(people, 1, Day.date(FROM.firstDay()));
        long[] left = {events};
        try (EventSender sender = new EventSender(settings, Clock.systemUTC())) {
            Consumer<StatusChange> sink = event -> {
                if (left[0] > 0) {
                    left[0]--;
                    sender.send(event);
                    beside.accept(event);
                }
            };
            population.opening(sink);
            while (left[0] > 0) {
                population.day(sink);
            }
            sender.flush();
        }
        Month first = Month.of(FROM.firstDay() - Population.HISTORY_DAYS);
        return new HistoryTopic(settings, people, events, first, Month.of(Day.of(population.currentDay())));
    }

    private static void create(Settings settings) throws ExecutionException, InterruptedException {
        String name = new TopicNames(settings.get(SettingKey.TOPIC_PREFIX)).statusChanges();
        int partitions = settings.number(SettingKey.TOPIC_PARTITIONS);
        NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
        try (Admin admin = Admin.create(settings.kafka())) {
            admin.createTopics(List.of(topic)).all().get();
        }
    }
}
