package se.lagesbild.container;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HealthCheck;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The application's image, held as tight as {@code docker/compose.yaml} holds it; ready when the image says so. */
final class HardenedContainer extends GenericContainer<HardenedContainer> {

    HardenedContainer(String image) {
        super(DockerImageName.parse(image));
        withCreateContainerCmdModifier(HardenedContainer::harden);
        withTmpFs(Map.of("/tmp", "rw,exec,nosuid,nodev,size=128m,mode=1777"));
        waitingFor(Wait.forHealthcheck());
    }

    private static void harden(CreateContainerCmd command) {
        // The image's own check, but more often.
        command.withHealthcheck(new HealthCheck().withInterval(TimeUnit.SECONDS.toNanos(1)));
        Objects.requireNonNull(command.getHostConfig())
                .withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"));
    }

    /** Tells it to end, as {@code docker stop} does, and gives its exit status: 137 if it had to be killed. */
    long stopWithin(int seconds) {
        getDockerClient()
                .stopContainerCmd(getContainerId())
                .withTimeout(seconds)
                .exec();
        return Objects.requireNonNull(getCurrentContainerInfo().getState().getExitCodeLong(), "an exit status");
    }
}
