package se.lagesbild.cli.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.lagesbild.app.doctor.Doctor;
import se.lagesbild.app.doctor.Finding;
import se.lagesbild.app.doctor.Finding.Level;
import se.lagesbild.cli.option.ClusterOptions;

/** {@code doctor}: checks what the application is to work with. */
@Command(
        name = "doctor",
        description =
                "Checks the cluster, the schema registry and this machine, and tells what to do about what is not "
                        + "as it should be. Writes nothing. Exits with 1 if a check has failed.")
public final class DoctorCommand implements Callable<Integer> {

    /** How findings are printed. */
    enum Format {
        TEXT,
        JSONL
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Finding> findings = Doctor.examine(cluster.settings(Map.of()), Clock.systemUTC());
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(format == Format.TEXT ? text(finding) : json(finding)));
        out.flush();
        long failed = count(findings, Level.FAILED);
        spec.commandLine()
                .getErr()
                .println("lagesbild: of " + findings.size() + " findings, " + failed + " failed, "
                        + count(findings, Level.WARNING) + " warnings");
        return failed > 0 ? 1 : 0;
    }

    private static long count(List<Finding> findings, Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    private static String text(Finding finding) {
        return String.format("%-7s  %s: %s", word(finding), finding.check(), finding.text());
    }

    private static String json(Finding finding) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("level", word(finding))
                .put("check", finding.check())
                .put("text", finding.text())
                .toString();
    }

    private static String word(Finding finding) {
        return finding.level().name().toLowerCase(Locale.ROOT);
    }
}
