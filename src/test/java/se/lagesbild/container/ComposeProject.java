package se.lagesbild.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.testcontainers.DockerClientFactory;
import se.lagesbild.testing.InstalledProgram;

/** Compose files as Compose plays them, and the containers that it has made of them. */
final class ComposeProject implements AutoCloseable {

    private static final String LABEL = "com.docker.compose.";

    private final Path program = InstalledProgram.find("docker-compose", "docker-compose");
    private final DockerClient docker = DockerClientFactory.instance().client();
    private final String name;
    private final List<String> files;

    ComposeProject(String name, List<String> files) {
        this.name = name;
        this.files = files;
    }

    /** Returns when everything has been started, which is after what it waits for. */
    void up() {
        compose("up", "--detach", "--build");
    }

    /** What a command writes within a service's container. */
    String exec(String service, String... command) {
        List<String> arguments = new ArrayList<>(List.of("exec", "-T", service));
        arguments.addAll(List.of(command));
        return compose(arguments.toArray(String[]::new));
    }

    void stop() {
        compose("stop");
    }

    /** The last lines of each service. */
    String logs() {
        return compose("logs", "--no-color", "--tail=15");
    }

    /** Each service, and how it is: {@code running, healthy} or {@code exited, 0}. */
    Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        containers()
                .forEach(container -> states.put(
                        container.getLabels().get(LABEL + "service"),
                        told(docker.inspectContainerCmd(container.getId())
                                .exec()
                                .getState())));
        return states;
    }

    private static String told(ContainerState state) {
        boolean runs = Boolean.TRUE.equals(state.getRunning());
        String health =
                state.getHealth() == null ? "unchecked" : state.getHealth().getStatus();
        return state.getStatus() + ", " + (runs ? health : state.getExitCodeLong());
    }

    private List<Container> containers() {
        return docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(LABEL + "project", name))
                .exec();
    }

    /** Everything is stopped and forgotten. */
    @Override
    public void close() {
        compose("down", "--volumes");
    }

    private String compose(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--project-name", name));
        files.forEach(file -> command.addAll(List.of("--file", file)));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ":\n" + told);
            }
            return told;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
