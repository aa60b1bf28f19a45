package se.lagesbild.replay.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.OutputFormat;

/** SHA-256, written as 64 hexadecimal digits. */
public final class Sha256 {

    private Sha256() {}

    /** Takes bytes; for one thread. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of what the digest has taken; it begins anew. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of figures: that of the bytes which {@code replay --format csv} prints, in which row order and decimals are fixed. */
    public static String of(List<FigureRow> rows) {
        MessageDigest digest = digest();
        OutputStream bytes = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            OutputFormat.CSV.write(rows, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hex(digest);
    }

    /** Of a table: that of its JSON, an array of arrays of texts, in which no two tables are the same. */
    static String ofTable(List<List<String>> rows) {
        MessageDigest digest = digest();
        try {
            digest.update(new ObjectMapper().writeValueAsBytes(rows));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
        return hex(digest);
    }
}
