package se.lagesbild.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;
import se.lagesbild.app.SettingsException;

/** What is wrong with a compose file, held against the project. */
final class Composition {

    private static final Path DIRECTORY = Path.of("docker");
    private static final Pom POM = Pom.ofTheProject();
    private static final String OURS = "lagesbild:" + POM.version();
    private static final Pattern PINNED = Pattern.compile("[^:]+:v?\\d+\\.\\d+\\.\\d+.*");
    private static final Pattern PUBLISHED = Pattern.compile("127\\.0\\.0\\.1:(\\d+):\\d+");
    /** What makes the token, the topics and the schemas: an instance makes none of them itself. */
    private static final List<String> PREPARATION = List.of("token", "topics", "schemas");

    private static final Pattern SECONDS = Pattern.compile("(\\d+)s");

    private final Yaml file;
    private final Map<String, Yaml> services = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private Composition(String text) {
        this.file = Yaml.parse(text);
        Yaml all = file.mapping("services");
        all.names().forEach(name -> services.put(name, all.mapping(name)));
    }

    static List<String> faultsOf(String text) {
        Composition composition = new Composition(text);
        composition.judge();
        return composition.faults;
    }

    private void judge() {
        services.forEach(this::judgeService);
        services.forEach(this::judgeSettings);
        live().forEach(this::judgeLive);
        judgePorts();
        judgeVolumes();
        require(live().size() == 2, "instances: there are " + live().size());
    }

    private void judgeService(String name, Yaml service) {
        String image = service.text("image");
        require(PINNED.matcher(image).matches(), name + ": the version of " + image + " is not pinned");
        require(
                !image.startsWith("lagesbild:") || image.equals(OURS),
                name + ": the image is " + image + ", but the project's version is " + POM.version());
        require(
                !image.startsWith("apache/kafka:") || image.equals("apache/kafka:" + POM.property("kafka.version")),
                name + ": the image is " + image + ", but kafka.version is " + POM.property("kafka.version"));
        require(
                service.list("security_opt").anyMatch("no-new-privileges:true"::equals),
                name + ": may get new privileges");
        service.mapping("depends_on")
                .names()
                .forEach(other -> require(services.containsKey(other), name + ": waits for " + other + ", no service"));
        service.mapping("depends_on").names().forEach(other -> judgeWaiting(name, service, other));
        if (image.equals(OURS)) {
            require(service.text("read_only").equals("true"), name + ": its root can be written");
            require(service.list("cap_drop").toList().equals(List.of("ALL")), name + ": keeps capabilities");
            require(service.list("tmpfs").anyMatch(mount -> mount.startsWith("/tmp:")), name + ": has no /tmp");
            require(service.text("user").isEmpty(), name + ": is not the image's user");
        }
    }

    private void judgeWaiting(String name, Yaml service, String other) {
        String condition = service.mapping("depends_on").mapping(other).text("condition");
        boolean hasCheck = services.getOrDefault(other, Yaml.parse("{}"))
                        .mapping("healthcheck")
                        .names()
                        .anyMatch("test"::equals)
                || live().containsKey(other);
        require(!condition.equals("service_healthy") || hasCheck, name + ": waits for the health of " + other);
    }

    private void judgeSettings(String name, Yaml service) {
        Map<String, String> environment = new TreeMap<>();
        Yaml variables = service.mapping("environment");
        variables.names().forEach(variable -> environment.put(variable, variables.text(variable)));
        Settings.fromEnvironment(environment).keySet().forEach(key -> {
            try {
                require(Settings.of(Map.of(key, "x")).unknown().isEmpty(), name + ": nobody knows " + key);
            } catch (SettingsException e) {
                faults.add(name + ": " + e.getMessage());
            }
        });
        if (environment.keySet().stream().anyMatch(variable -> variable.startsWith(Settings.ENVIRONMENT_PREFIX))) {
            judgeAddresses(name, variables);
        }
    }

    private void judgeAddresses(String name, Yaml variables) {
        String broker = variables.text("LAGESBILD_BOOTSTRAP_SERVERS");
        Stream<String> brokers = services.values().stream()
                .flatMap(service -> Stream.of(service.mapping("environment")
                        .text("KAFKA_ADVERTISED_LISTENERS")
                        .split(",", -1)));
        require(
                brokers.anyMatch(listener -> listener.endsWith("://" + broker)),
                name + ": no broker tells others that it is " + broker);
        String registry = variables.text("LAGESBILD_SCHEMA_REGISTRY_URL");
        require(
                services.entrySet().stream()
                        .anyMatch(service -> service.getValue()
                                .mapping("environment")
                                .text("SCHEMA_REGISTRY_LISTENERS")
                                .replace("0.0.0.0", service.getKey())
                                .equals(registry)),
                name + ": no registry listens at " + registry);
    }

    /** Services that are the application, and not one of its other commands. */
    private Map<String, Yaml> live() {
        Map<String, Yaml> live = new TreeMap<>(services);
        live.values()
                .removeIf(service -> !service.text("image").startsWith("lagesbild:")
                        || service.entries().containsKey("command"));
        return live;
    }

    private void judgeLive(String name, Yaml service) {
        Yaml variables = service.mapping("environment");
        require(
                variables.text("LAGESBILD_INSTANCE_ID").equals(name),
                name + ": its instance.id is " + variables.text("LAGESBILD_INSTANCE_ID"));
        Matcher grace = SECONDS.matcher(service.text("stop_grace_period"));
        int patience = Integer.parseInt(variables.text("LAGESBILD_STOP_SECONDS"));
        require(
                grace.matches() && Integer.parseInt(grace.group(1)) > patience,
                name + ": is killed before its stop.seconds are over");
        require(
                service.list("volumes").anyMatch(volume -> volume.endsWith(":/var/lib/lagesbild")),
                name + ": has no volume for its state");
        for (String step : PREPARATION) {
            require(
                    service.mapping("depends_on")
                            .mapping(step)
                            .text("condition")
                            .equals("service_completed_successfully"),
                    name + ": does not wait until " + step + " is done");
        }
        require(
                service.list("ports").allMatch(port -> port.endsWith(":" + SettingKey.HTTP_PORT.fallback())),
                name + ": publishes another port than http.port");
        require(
                variables.text("LAGESBILD_HTTP_TOKEN").equals("$${directory:/run/secrets:lagesbild-token}")
                        && service.list("volumes").anyMatch("secrets:/run/secrets:ro"::equals),
                name + ": listens to others without a token");
    }

    private void judgePorts() {
        List<String> taken = new ArrayList<>();
        services.forEach((name, service) -> service.list("ports").forEach(port -> {
            Matcher published = PUBLISHED.matcher(port);
            if (published.matches()) {
                require(!taken.contains(published.group(1)), name + ": " + port + " is taken");
                taken.add(published.group(1));
            } else {
                faults.add(name + ": " + port + " is published beyond this machine");
            }
        }));
    }

    private void judgeVolumes() {
        List<String> declared = file.mapping("volumes").names().toList();
        List<String> used = new ArrayList<>();
        services.forEach((name, service) -> service.list("volumes").forEach(volume -> {
            String source = volume.substring(0, volume.indexOf(':'));
            if (source.startsWith(".")) {
                require(Files.exists(DIRECTORY.resolve(source)), name + ": there is no " + source);
            } else {
                require(declared.contains(source), name + ": volume " + source + " is not declared");
                require(
                        !volume.endsWith(":/var/lib/lagesbild") || !used.contains(source),
                        name + ": shares its state, " + source);
                used.add(source);
            }
        }));
        declared.forEach(volume -> require(used.contains(volume), "volume " + volume + " is not used"));
    }

    private void require(boolean isRight, String fault) {
        if (!isRight) {
            faults.add(fault);
        }
    }
}
