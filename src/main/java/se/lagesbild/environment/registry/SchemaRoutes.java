package se.lagesbild.environment.registry;

import static se.lagesbild.environment.registry.RegistryJson.answer;
import static se.lagesbild.environment.registry.RegistryJson.answerJson;
import static se.lagesbild.environment.registry.RegistryJson.schema;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Subjects, their versions, and schemas by id, over HTTP. */
final class SchemaRoutes {

    private final SchemaStore store;

    SchemaRoutes(SchemaStore store) {
        this.store = store;
    }

    void addTo(RoutesConfig routes) {
        String subject = "/subjects/{subject}";
        String version = subject + "/versions/{version}";
        routes.get("/subjects", request -> answer(request, store.subjects()));
        routes.post(subject, request -> answer(request, full(store.find(subject(request), schema(request)))));
        routes.delete(
                subject, request -> answer(request, numbers(store.delete(subject(request), permanently(request)))));
        routes.get(subject + "/versions", request -> answer(request, numbers(store.versions(subject(request)))));
        routes.post(subject + "/versions", this::register);
        routes.get(version, request -> answer(request, full(version(request))));
        routes.get(
                version + "/schema",
                request -> answerJson(request, version(request).schema().text()));
        routes.delete(version, request -> answer(request, deleteVersion(request).number()));

        String byId = "/schemas/ids/{id}";
        routes.get(
                byId,
                request -> answer(request, Map.of("schema", stored(request).text())));
        routes.get(
                byId + "/schema", request -> answerJson(request, stored(request).text()));
        routes.get(
                byId + "/subjects",
                request -> answer(
                        request,
                        uses(request).stream().map(Version::subject).distinct().toList()));
        routes.get(
                byId + "/versions",
                request -> answer(
                        request, uses(request).stream().map(SchemaRoutes::brief).toList()));
        routes.get("/schemas/types", request -> answer(request, List.of("AVRO")));
    }

    private void register(Context request) {
        Version registered = store.register(subject(request), schema(request));
        answer(request, Map.of("id", registered.schema().id()));
    }

    private Version version(Context request) {
        return store.version(subject(request), VersionNumber.parse(request.pathParam("version")));
    }

    private Version deleteVersion(Context request) {
        return store.delete(subject(request), VersionNumber.parse(request.pathParam("version")), permanently(request));
    }

    private StoredSchema stored(Context request) {
        return store.schema(id(request));
    }

    private List<Version> uses(Context request) {
        return store.uses(id(request));
    }

    private static String subject(Context request) {
        return request.pathParam("subject");
    }

    private static int id(Context request) {
        try {
            return Integer.parseInt(request.pathParam("id"));
        } catch (NumberFormatException noNumber) {
            throw RegistryError.schemaNotFound();
        }
    }

    private static boolean permanently(Context request) {
        return Boolean.parseBoolean(request.queryParam("permanent"));
    }

    private static List<Integer> numbers(List<Version> versions) {
        return versions.stream().map(Version::number).toList();
    }

    private static Map<String, Object> full(Version version) {
        return Map.of(
                "subject", version.subject(),
                "version", version.number(),
                "id", version.schema().id(),
                "schema", version.schema().text());
    }

    private static Map<String, Object> brief(Version version) {
        return Map.of("subject", version.subject(), "version", version.number());
    }
}
