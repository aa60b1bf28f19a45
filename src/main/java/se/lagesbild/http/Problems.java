package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as problem details (RFC 9457), and the refusal of what does not read. */
final class Problems implements Routes {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    /**
     * @param type {@code about:blank}: the status says it all
     * @param instance the path asked for
     */
    record ProblemBody(String type, String title, int status, String detail, String instance) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(Problems::onlyReading);
        routes.exception(
                HttpResponseException.class,
                (problem, context) -> answer(context, problem.getStatus(), String.valueOf(problem.getMessage())));
        routes.exception(Exception.class, (failure, context) -> {
            log.error("{} failed", context.path(), failure);
            answer(context, HttpStatus.INTERNAL_SERVER_ERROR.getCode(), "The server's log says more.");
        });
    }

    private static void onlyReading(Context context) {
        String method = context.method().name();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            context.header(Header.ALLOW, "GET, HEAD");
            throw new MethodNotAllowedResponse("There is nothing here but to read: GET or HEAD.");
        }
    }

    private static void answer(Context context, int status, String detail) {
        String title = HttpStatus.forStatus(status).getMessage();
        context.status(status)
                .result(Json.bytes(new ProblemBody("about:blank", title, status, detail, context.path())))
                .contentType("application/problem+json");
    }
}
