package se.lagesbild.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.OutputFormat;
import se.lagesbild.replay.manifest.Sha256;

/** Figures as CSV in a file, known by the hash of its bytes. */
public final class FigureFile {

    private static final int FEW = 5;

    private FigureFile() {}

    /** @return the SHA-256 of what was written */
    public static String write(List<FigureRow> rows, Path csv) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                new DigestOutputStream(Files.newOutputStream(csv), digest), StandardCharsets.UTF_8))) {
            OutputFormat.CSV.write(rows, out);
        }
        return Sha256.hex(digest);
    }

    /** The first lines in which two files differ, for people. */
    public static String differences(Path one, Path other) {
        try {
            List<String> ones = Files.readAllLines(one);
            List<String> others = Files.readAllLines(other);
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < Math.max(ones.size(), others.size()) && differences.size() < 2 * FEW; i++) {
                String left = i < ones.size() ? ones.get(i) : "";
                String right = i < others.size() ? others.get(i) : "";
                if (!Objects.equals(left, right)) {
                    differences.add("line " + (i + 1) + " < " + left);
                    differences.add("line " + (i + 1) + " > " + right);
                }
            }
            return String.join("\n", differences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
