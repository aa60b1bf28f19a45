package se.lagesbild.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueEntry;
import se.lagesbild.domain.measure.Description;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Target;

/** {@code measures}: the catalogue, or one measure's full definition. */
@Command(name = "measures", description = "Lists the catalogue, or prints one measure's definition.")
final class MeasuresCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The measure to print in full.")
    private @Nullable String id;

    @Mixin
    private CatalogueOptions catalogueOptions = new CatalogueOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Catalogue catalogue = catalogueOptions.load();
        PrintWriter out = spec.commandLine().getOut();
        if (id == null) {
            int width = catalogue.measures().stream()
                    .mapToInt(measure -> measure.id().length())
                    .max()
                    .orElse(0);
            catalogue
                    .measures()
                    .forEach(measure -> out.printf(
                            "%-" + width + "s  %s%n",
                            measure.id(),
                            measure.description().name()));
        } else {
            print(measure(catalogue, id), catalogue.find(id), out);
        }
        out.flush();
        return 0;
    }

    private Measure measure(Catalogue catalogue, String wanted) {
        try {
            return CatalogueOptions.find(catalogue, wanted);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static void print(Measure measure, @Nullable CatalogueEntry entry, PrintWriter out) {
        Description text = measure.description();
        out.println(measure.id());
        out.println(text.name() + " (" + text.swedishName() + ")");
        out.println();
        out.println("Population  " + text.population());
        out.println("Result      " + text.result());
        text.rules().forEach(rule -> out.println("Rule        " + rule));
        if (entry != null) {
            out.println("Kind        " + entry.kind());
            entry.parameters().forEach((name, value) -> out.println("Parameter   " + name + ": " + value));
        }
        out.println("Unit        " + measure.unit());
        out.println("Family      " + measure.family());
        out.println("Breakdowns  "
                + measure.groupings().stream().sorted().map(Object::toString).collect(Collectors.joining(", ")));
        measure.targets().forEach(target -> out.println("Target      " + line(target)));
        out.println("Source      " + text.source());
        out.println("            «" + text.quote() + "»");
        out.println("Version     " + measure.version());
    }

    private static String line(Target target) {
        String whom = target.gender() == null ? "" : " " + target.gender();
        return target.year() + whom + " " + target.direction().sign() + " "
                + target.level().toPlainString() + " (" + target.scope() + ")";
    }
}
