package se.lagesbild.app.doctor;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import se.lagesbild.app.Reachability;
import se.lagesbild.app.Settings;
import se.lagesbild.app.cluster.Subjects;
import se.lagesbild.app.cluster.TopicState;
import se.lagesbild.app.cluster.TopicStates;

/** Does all checks, whatever becomes of each; only of a cluster that does not answer nothing more is asked. */
public final class Doctor {

    private final Settings settings;
    private final InstantSource clock;
    private final List<Finding> findings = new ArrayList<>();

    private Doctor(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** All findings, at least one for each check that could be done. */
    public static List<Finding> examine(Settings settings, InstantSource clock) {
        Doctor doctor = new Doctor(settings, clock);
        doctor.machine();
        doctor.registry();
        doctor.cluster();
        return List.copyOf(doctor.findings);
    }

    private void machine() {
        check("state.dir", () -> new MachineChecks(settings).stateDirectory());
        check("open files", () -> new MachineChecks(settings).openFiles());
    }

    private void registry() {
        if (check("schema registry", () -> reached(() -> new Reachability(clock).requireRegistry(settings)))) {
            check("schema registry", () -> {
                try (Subjects subjects = new Subjects(settings)) {
                    RegistryChecks registry = new RegistryChecks(subjects);
                    List<Finding> found = new ArrayList<>(registry.subjects());
                    found.addAll(registry.clock(clock));
                    return found;
                }
            });
        }
    }

    private void cluster() {
        if (check("brokers", () -> reached(() -> new Reachability(clock).requireKafka(settings)))) {
            try (Admin admin = Admin.create(settings.kafka())) {
                check("brokers", () -> BrokerChecks.brokers(admin));
                check("transaction.version", () -> BrokerChecks.transactions(admin));
                check("topics", () -> topics(admin));
                check("group", () -> new ApplicationChecks(settings, admin).group());
            }
        }
    }

    private List<Finding> topics(Admin admin) {
        List<TopicState> states = TopicStates.of(settings, admin);
        List<Finding> found = new ArrayList<>(TopicChecks.settings(states));
        TopicState events = states.get(0);
        if (events.exists()) {
            found.addAll(new HistoryChecks(events.name(), admin, clock).all());
            found.addAll(new ApplicationChecks(settings, admin).internalTopics(events.partitions()));
        }
        found.addAll(ReplicaChecks.of(
                states.stream().filter(TopicState::exists).map(TopicState::name).toList(), admin));
        return found;
    }

    private static List<Finding> reached(Runnable knock) {
        knock.run();
        return List.of();
    }

    /** Gives whether it could be done. */
    private boolean check(String what, Supplier<List<Finding>> check) {
        try {
            findings.addAll(check.get());
            return true;
        } catch (RuntimeException e) {
            findings.add(Finding.failed(what, String.valueOf(e.getMessage())));
            return false;
        }
    }
}
