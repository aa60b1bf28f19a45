package se.lagesbild.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueEntry;
import se.lagesbild.catalogue.words.DefinitionText;
import se.lagesbild.catalogue.words.Listing;
import se.lagesbild.catalogue.words.MeasuresPage;
import se.lagesbild.cli.option.CatalogueOptions;

/** {@code measures}: the catalogue, or one measure's full definition. */
@Command(name = "measures", description = "Lists the catalogue, or prints one measure's definition.")
final class MeasuresCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        MARKDOWN
    }

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The measure to print in full.")
    private @Nullable String id;

    @Option(
            names = "--not-computable",
            description = "List what the source documents ask for and status events cannot give, with the reason.")
    private boolean notComputable;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; as Markdown, all definitions. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Mixin
    private CatalogueOptions catalogueOptions = new CatalogueOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (notComputable && (id != null || format == Format.MARKDOWN)) {
            throw new ParameterException(spec.commandLine(), "--not-computable stands alone");
        }
        Catalogue catalogue = catalogueOptions.load();
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.MARKDOWN) {
            out.print(id == null ? MeasuresPage.of(catalogue) : MeasuresPage.of(entry(catalogue, id)));
        } else {
            text(catalogue).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private List<String> text(Catalogue catalogue) {
        if (notComputable) {
            return Listing.ofNotComputable(catalogue);
        }
        return id == null ? Listing.of(catalogue) : DefinitionText.of(entry(catalogue, id));
    }

    private CatalogueEntry entry(Catalogue catalogue, String wanted) {
        try {
            String found = CatalogueOptions.find(catalogue, wanted).id();
            return Objects.requireNonNull(catalogue.find(found));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
