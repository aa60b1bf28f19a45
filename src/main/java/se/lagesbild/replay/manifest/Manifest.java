package se.lagesbild.replay.manifest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.EventCounts;

/**
 * What is needed to compute a result again and to see that the same comes out.
 *
 * @param form version of the manifest's own form
 * @param madeAt when; no hash depends on it
 * @param timeZoneData version of the tz database that Java has, 2025b for example: it says when days close in Sweden
 */
public record Manifest(
        int form,
        String madeAt,
        AskedFigures question,
        ReadSource source,
        CodeVersion code,
        UsedCatalogue catalogue,
        CodeTables codeTables,
        String timeZoneData,
        Counts counts,
        Result result) {

    /** The only form there is so far. */
    public static final int FORM = 1;

    private static final String ZONE = "Europe/Stockholm";

    /** @param sha256 of the figures as {@code replay --format csv} prints them */
    public record Result(String sha256) {}

    /**
     * A replay, begun.
     *
     * @param asOf only what was registered by then exists, milliseconds since 1970-01-01T00:00Z; null for everything
     */
    public record Begun(Question question, @Nullable Long asOf, Catalogue catalogue, CodeVersion code) {

        /** The last millisecond whose registrations exist, since 1970-01-01T00:00Z. */
        public long latest() {
            return asOf == null ? Long.MAX_VALUE : asOf;
        }

        /**
         * The replay, done.
         *
         * @param rows the answer, in its order
         */
        public Manifest done(Instant madeAt, ReadSource source, EventCounts events, List<FigureRow> rows) {
            return new Manifest(
                    FORM,
                    madeAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                    AskedFigures.of(question, asOf),
                    source,
                    code,
                    UsedCatalogue.of(question, catalogue),
                    CodeTables.of(catalogue),
                    ZoneRulesProvider.getVersions(ZONE).lastKey(),
                    Counts.of(events, rows.size()),
                    new Result(Sha256.of(rows)));
        }
    }
}
