package se.lagesbild.container;

import com.github.dockerjava.api.DockerClient;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skips the suite where an engine has not all of its images: Testcontainers would try to pull them, for minutes. */
final class ImagesAreThere implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("what is to be done without an engine is said elsewhere");
        }
        DockerClient docker = DockerClientFactory.instance().client();
        List<String> missing = Stream.of(
                        ContainersIT.IMAGE,
                        ContainersIT.BROKER_IMAGE.asCanonicalNameString(),
                        ContainersIT.REGISTRY_IMAGE.asCanonicalNameString())
                .filter(image ->
                        docker.listImagesCmd().withImageNameFilter(image).exec().isEmpty())
                .toList();
        return missing.isEmpty()
                ? ConditionEvaluationResult.enabled("all images are there")
                : ConditionEvaluationResult.disabled(missing + " not there: .ci/containers makes them");
    }
}
