package se.lagesbild.http;

import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An answer that may be kept by whoever asks each time whether it still holds. Its tag is a digest of the content and
 * names the coding, so that it is a strong one. Javalin's own tags are unquoted, and of GET alone.
 *
 * @param answer what is answered in full
 */
record Revalidated(Handler answer) implements Handler {

    private static final int TAG_BYTES = 15;
    private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

    @Override
    public void handle(Context context) throws Exception {
        answer.handle(context);
        byte[] content = content(context);
        String tag = '"' + digest(content) + coding(context) + '"';
        context.header(Header.CACHE_CONTROL, "no-cache")
                .header(Header.VARY, Header.ACCEPT_ENCODING)
                .header(Header.ETAG, tag)
                .result(content);
        if (has(header(context, Header.IF_NONE_MATCH), tag)) {
            context.status(HttpStatus.NOT_MODIFIED).result(new byte[0]);
        }
    }

    private static byte[] content(Context context) throws IOException {
        try (InputStream result = Objects.requireNonNull(context.resultInputStream())) {
            return result.readAllBytes();
        }
    }

    private static String digest(byte[] content) {
        return Base64.getUrlEncoder().encodeToString(Sha256.of(content)).substring(0, TAG_BYTES * 4 / 3);
    }

    /** Asks as Javalin does when it sends the content, which it leaves as it is where it is short. */
    private static String coding(Context context) {
        var compressor = CompressionStrategy.GZIP.findMatchingCompressor(header(context, Header.ACCEPT_ENCODING));
        return compressor == null ? "" : '-' + compressor.encoding();
    }

    /** Weakly compared, as RFC 9110 has it: a proxy that changed the coding has marked the tag so. */
    private static boolean has(String tags, String tag) {
        return tags.strip().equals("*")
                || TAG.matcher(tags).results().anyMatch(one -> one.group().equals(tag));
    }

    private static String header(Context context, String name) {
        return Objects.requireNonNullElse(context.header(name), "");
    }
}
