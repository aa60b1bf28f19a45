package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who has the token, as a bearer token or, for browsers, as a password with any user name. Health is open: probes
 * have no secrets. Without a token everything is.
 */
final class Gate implements Routes {

    private static final String OPEN = "/health/";
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";
    private static final int SHORTEST = 16;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]*");

    private final byte @Nullable [] expected;

    /**
     * @param token null if everything is open
     * @throws IllegalArgumentException if it is too short to be secret, or cannot be sent
     */
    Gate(@Nullable String token) {
        if (token != null && token.length() < SHORTEST) {
            throw new IllegalArgumentException("http.token has fewer than " + SHORTEST + " characters");
        }
        if (token != null && !TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("http.token has other characters than letters, digits and ._~+/=-");
        }
        expected = token == null ? null : digest(token);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        if (expected != null) {
            routes.before(this::requireToken);
        }
    }

    private void requireToken(Context context) {
        if (!context.path().startsWith(OPEN) && !isExpected(given(context.header(Header.AUTHORIZATION)))) {
            context.res().addHeader(Header.WWW_AUTHENTICATE, "Bearer realm=\"lagesbild\"");
            context.res().addHeader(Header.WWW_AUTHENTICATE, "Basic realm=\"lagesbild\", charset=\"UTF-8\"");
            throw new UnauthorizedResponse("The token is missing or wrong.");
        }
    }

    /** Digests are compared, so that the time taken tells nothing, not even of the length. */
    private boolean isExpected(@Nullable String token) {
        return token != null && MessageDigest.isEqual(expected, digest(token));
    }

    private static @Nullable String given(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        String scheme = authorization.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            return authorization.substring(BEARER.length()).strip();
        }
        return scheme.startsWith(BASIC)
                ? password(authorization.substring(BASIC.length()).strip())
                : null;
    }

    private static @Nullable String password(String credentials) {
        try {
            String text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? null : text.substring(colon + 1);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
