package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Some paths and what they answer. */
interface Routes {

    void addTo(RoutesConfig routes);

    /** Answers GET, and HEAD as GET without the body, errors included. */
    static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
