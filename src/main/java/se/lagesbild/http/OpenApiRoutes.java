package se.lagesbild.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.config.RoutesConfig;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** {@code /api/openapi.yaml} and {@code /api/openapi.json}: what this server answers, described in OpenAPI. */
final class OpenApiRoutes implements Routes {

    private final String yaml;

    /** @param version of the application */
    OpenApiRoutes(String version) {
        yaml = new String(Resource.read("openapi.yaml"), StandardCharsets.UTF_8).replace("${version}", version);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        serve(routes, "/api/openapi.yaml", "application/yaml", () -> yaml.getBytes(StandardCharsets.UTF_8));
        serve(routes, "/api/openapi.json", "application/json", () -> Json.bytes(tree()));
    }

    /** @param content made when it is asked for, which is seldom, and not at each start */
    private static void serve(RoutesConfig routes, String path, String type, Supplier<byte[]> content) {
        Routes.get(routes, path, new Revalidated(context -> {
            Query.of(context);
            context.contentType(type).result(content.get());
        }));
    }

    private JsonNode tree() {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
