package se.lagesbild.environment.registry;

import static se.lagesbild.environment.registry.RegistryJson.answer;
import static se.lagesbild.environment.registry.RegistryJson.schema;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Compatibility levels, and checks without registering, over HTTP. */
final class RuleRoutes {

    private final SchemaStore store;
    private final CompatibilityRules rules;

    RuleRoutes(SchemaStore store, CompatibilityRules rules) {
        this.store = store;
        this.rules = rules;
    }

    void addTo(RoutesConfig routes) {
        String check = "/compatibility/subjects/{subject}/versions";
        routes.post(check, request -> verdict(request, store.problems(subject(request), schema(request))));
        routes.post(check + "/{version}", this::checkOne);

        routes.get("/config", request -> answer(request, level("compatibilityLevel", rules.forAll())));
        routes.put("/config", this::setForAll);
        routes.get("/config/{subject}", this::get);
        routes.put("/config/{subject}", this::set);
        routes.delete("/config/{subject}", this::remove);
    }

    private void checkOne(Context request) {
        VersionNumber version = VersionNumber.parse(request.pathParam("version"));
        verdict(request, store.problems(subject(request), version, schema(request)));
    }

    private static void verdict(Context request, List<String> problems) {
        boolean compatible = problems.isEmpty();
        boolean verbose = Boolean.parseBoolean(request.queryParam("verbose"));
        answer(
                request,
                verbose
                        ? Map.of("is_compatible", compatible, "messages", problems)
                        : Map.of("is_compatible", compatible));
    }

    private void setForAll(Context request) {
        rules.forAll(RegistryJson.level(request));
        answer(request, level("compatibility", rules.forAll()));
    }

    private void set(Context request) {
        CompatibilityLevel level = RegistryJson.level(request);
        rules.own(subject(request), level);
        answer(request, level("compatibility", level));
    }

    private void get(Context request) {
        String subject = subject(request);
        CompatibilityLevel level = Boolean.parseBoolean(request.queryParam("defaultToGlobal"))
                ? rules.of(subject)
                : rules.ownOf(subject).orElseThrow(() -> hasNone(subject));
        answer(request, level("compatibilityLevel", level));
    }

    private void remove(Context request) {
        String subject = subject(request);
        CompatibilityLevel level = rules.removeOwn(subject).orElseThrow(() -> hasNone(subject));
        answer(request, level("compatibilityLevel", level));
    }

    private static RegistryError hasNone(String subject) {
        return new RegistryError(
                40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    private static Map<String, String> level(String field, CompatibilityLevel level) {
        return Map.of(field, level.name());
    }

    private static String subject(Context request) {
        return request.pathParam("subject");
    }
}
