package se.lagesbild.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The image's Java runtime has every module that the jar asks for. */
class RuntimeModulesIT {

    private static final Pattern MODULES = Pattern.compile("--add-modules \\\\\n((?:.*\\\\\n)*.*)\n");

    @Test
    void shouldHaveWhatTheJarAsksFor() throws IOException {
        List<String> asked = askedFor(Path.of("target/lagesbild.jar"));

        assertThat(asked).contains("java.base", "java.net.http", "jdk.unsupported");
        assertThat(inTheImage()).containsAll(asked);
    }

    private static List<String> askedFor(Path jar) {
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told);
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(out, out, "--ignore-missing-deps", "--multi-release", "17", "--print-module-deps", jar.toString());
        assertThat(status).as(told.toString()).isZero();
        return List.of(told.toString().strip().split(",", -1));
    }

    private static List<String> inTheImage() throws IOException {
        Matcher list = MODULES.matcher(Files.readString(Path.of("docker/lagesbild/Dockerfile")));
        assertThat(list.find()).isTrue();
        return List.of(list.group(1).replaceAll("\\s|\\\\", "").split(",", -1));
    }
}
