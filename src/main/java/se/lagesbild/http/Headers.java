package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Header;

/**
 * Headers of every response: the page may use what this server serves and nothing else, and what is not {@link
 * Revalidated} is not kept.
 */
final class Headers implements Routes {

    private static final String OWN_CONTENT_ONLY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(context -> context.header(Header.CONTENT_SECURITY_POLICY, OWN_CONTENT_ONLY)
                .header(Header.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .header(Header.REFERRER_POLICY, "no-referrer")
                .header(Header.CACHE_CONTROL, "no-store"));
    }
}
