package se.lagesbild.catalogue.kind;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.catalogue.yaml.Value;
import se.lagesbild.domain.measure.Kind;

/** The kinds of measure by the name that a catalogue entry gives as its {@code kind}. */
public final class KindReaders {

    private static final Map<String, KindReader> BY_NAME =
            Collections.unmodifiableMap(new TreeMap<String, KindReader>(Map.ofEntries(
                    entry("turnover", new TurnoverReader()),
                    entry("outcome-after-days", new OutcomeAfterDaysReader()),
                    entry("guarantee", new GuaranteeReader()),
                    entry("duration", new DurationReader()),
                    entry("stock", new StockReader()),
                    entry("share-of-stock", new ShareOfStockReader()),
                    entry("share-of-starters", new ShareOfStartersReader()),
                    entry("occurrences", new OccurrencesReader()),
                    entry("distinct-persons", new DistinctPersonsReader()),
                    entry("programme-starts", new ProgrammeStartsReader()),
                    entry("programme-exits", new ProgrammeExitsReader()))));

    private KindReaders() {}

    /** The kind with the parameters of the entry, or null if there is no kind of this name, which is noted. */
    public static @Nullable Kind read(Value name, Mapping entry, Codes codes) {
        KindReader reader = BY_NAME.get(name.text());
        if (reader == null) {
            name.unknown("kind", BY_NAME.keySet());
            entry.letPass();
            return null;
        }
        return reader.read(entry, codes);
    }
}
