package se.lagesbild.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A key of a server on this machine, made for one test, and what a client needs to trust it. */
record Certificates(Path keyStore, Path trustStore) {

    static final String PASSWORD = "of-the-stores";

    /** @param directory an empty one */
    static Certificates in(Path directory) throws IOException, InterruptedException {
        Certificates made = new Certificates(directory.resolve("key.p12"), directory.resolve("trust.p12"));
        String certificate = directory.resolve("server.cer").toString();
        keytool(
                made.keyStore,
                List.of("-genkeypair", "-keyalg", "EC", "-alias", "server"),
                List.of("-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1,dns:localhost"));
        keytool(made.keyStore, List.of("-exportcert", "-alias", "server", "-file", certificate));
        keytool(made.trustStore, List.of("-importcert", "-noprompt", "-alias", "server", "-file", certificate));
        return made;
    }

    @SafeVarargs
    private static void keytool(Path store, List<String>... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        for (List<String> some : arguments) {
            command.addAll(some);
        }
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(told);
        }
    }
}
