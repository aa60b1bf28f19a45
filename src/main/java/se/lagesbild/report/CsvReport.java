package se.lagesbild.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Target;
import se.lagesbild.domain.measure.Unit;

/** Writes a report as CSV, RFC 4180 with line feeds alone: a row for each measure, period and gender. */
final class CsvReport {

    private static final List<String> COLUMNS = List.of(
            "measure",
            "name",
            "swedishName",
            "family",
            "unit",
            "period",
            "gender",
            "region",
            "numerator",
            "denominator",
            "value",
            "changeSincePreviousMonth",
            "changeSinceLastYear",
            "targetDirection",
            "targetLevel",
            "targetScope",
            "comparedWithTarget",
            "standing",
            "status",
            "revision",
            "asOfDay",
            "definitionVersion");
    private static final int DECIMALS = 6;

    private CsvReport() {}

    static String of(MonthlyReport report) {
        Stream<Line> lines = report.measures()
                .flatMap(measure -> Stream.concat(Stream.of(measure.month()), measure.longer().stream()))
                .flatMap(each -> each.byWhom().stream())
                .filter(line -> line.whom() != Whom.UNKNOWN || isCounted(line));
        return Stream.concat(
                        Stream.of(COLUMNS),
                        lines.map(line -> fields(line, report.subject().region())))
                .map(fields -> fields.stream().map(CsvReport::quoted).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static boolean isCounted(Line line) {
        return line.figure() != null && !line.measure().isNothing(line.figure());
    }

    private static List<String> fields(Line line, @Nullable String region) {
        Measure measure = line.measure();
        Figure figure = line.figure();
        Target target = line.standing().target();
        Result result = line.result();
        return List.of(
                measure.id(),
                measure.description().name(),
                measure.description().swedishName(),
                measure.family().toString(),
                measure.unit().name(),
                line.period().toString(),
                text(line.whom().in(null).gender()),
                text(region),
                figure == null ? "" : Long.toString(figure.numerator()),
                figure == null ? "" : text(figure.denominator()),
                value(figure),
                change(line.sincePrevious()),
                change(line.sinceLastYear()),
                target == null ? "" : target.direction().name(),
                target == null ? "" : number(measure.levelAsValue(target)),
                target == null ? "" : target.scope().name(),
                value(line.standing().compared()),
                line.standing().light().name(),
                result == null ? "" : result.status().name(),
                result == null ? "" : Integer.toString(result.revision()),
                result == null ? "" : Day.date(result.asOfDay()).toString(),
                result == null ? "" : result.definitionVersion());
    }

    private static String value(@Nullable Figure figure) {
        return figure == null ? "" : number(figure.value(DECIMALS));
    }

    private static String change(Change change) {
        boolean share = change.unit() == Unit.PERCENT;
        boolean count = change.to() != null && change.to().denominator() == null;
        BigDecimal difference = change.difference(share ? DECIMALS - 2 : count ? 0 : DECIMALS);
        return number(difference == null || !share ? difference : difference.movePointLeft(2));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String text(@Nullable Object field) {
        return Objects.toString(field, "");
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
