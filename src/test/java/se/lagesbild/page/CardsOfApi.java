package se.lagesbild.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the page's cards should show, in English, if it is what the API says. */
final class CardsOfApi {

    private static final String THIN_SPACE = "\u202f";
    private static final Map<String, String> SIGNS =
            Map.of("AT_LEAST", "≥", "AT_MOST", "≤", "MORE_THAN", ">", "FEWER_THAN", "<");
    private static final Map<String, String> SCOPES =
            Map.of("MONTH", "", "YEAR_MEAN", ", mean of the year", "YEAR_SUM", " in the year");

    /** A target that is so many times the highest month is only named. */
    private static final int FAR = 8;

    private final ServedPage served;
    private final JsonNode snapshot;
    private final Map<String, JsonNode> results = new HashMap<>();

    CardsOfApi(ServedPage served) {
        this.served = served;
        this.snapshot = served.snapshot();
        snapshot.get("results")
                .forEach(result -> results.put(
                        key(
                                result.get("measure").asText(),
                                result.get("period").asText(),
                                result.get("gender").asText("")),
                        result));
    }

    private static String key(String measure, String period, String gender) {
        return String.join("|", measure, period, gender);
    }

    /** By measure: women, men, the light of last month or of the year, and the line. */
    Map<String, List<String>> all() {
        Map<String, List<String>> cards = new HashMap<>();
        served.json("/api/measures")
                .forEach(measure -> cards.put(
                        measure.get("id").asText(),
                        List.of(
                                gender(measure, "Women", "WOMAN"),
                                gender(measure, "Men", "MAN"),
                                light(measure),
                                line(measure))));
        return cards;
    }

    private @Nullable JsonNode result(JsonNode measure, String period, String gender) {
        return results.get(key(measure.get("id").asText(), snapshot.get(period).asText(), gender));
    }

    private String gender(JsonNode measure, String name, String gender) {
        JsonNode now = result(measure, "current", gender);
        JsonNode before = result(measure, "previous", gender);
        return name + ": " + inFull(measure, now) + ", " + inFull(measure, before) + ", "
                + light(measure, before, "meets the target ", "does not meet the target ");
    }

    private static String inFull(JsonNode measure, @Nullable JsonNode figure) {
        if (figure == null) {
            return "–";
        }
        String number = LivePageIT.inWords(measure, figure);
        return figure.get("denominator").asLong() == 0 ? number : number + sign(measure);
    }

    private static String sign(JsonNode measure) {
        return switch (measure.get("unit").asText()) {
            case "PERCENT" -> THIN_SPACE + "%";
            case "DAYS" -> THIN_SPACE + "days";
            default -> "";
        };
    }

    /** Where the target is the year's, so is its light. */
    private String light(JsonNode measure) {
        JsonNode now = result(measure, "current", "");
        JsonNode before = result(measure, "previous", "");
        JsonNode target = target(target(now) == null ? before : now);
        boolean isOfYear = target != null && !target.get("scope").asText().equals("MONTH");
        return light(measure, isOfYear ? result(measure, "year", "") : before, "Met: target ", "Not met: target ");
    }

    private static @Nullable JsonNode target(@Nullable JsonNode result) {
        return result == null || result.get("target").isNull() ? null : result.get("target");
    }

    private static String light(JsonNode measure, @Nullable JsonNode result, String met, String missed) {
        JsonNode target = target(result);
        if (target == null || Objects.requireNonNull(result).get("targetMet").isNull()) {
            return "no light";
        }
        BigDecimal level = target.get("level").decimalValue().stripTrailingZeros();
        String told = SIGNS.get(target.get("direction").asText()) + "\u00a0"
                + String.format("%,.3f", level).replaceAll("\\.?0+$", "").replace(",", THIN_SPACE) + sign(measure)
                + SCOPES.get(target.get("scope").asText());
        return result.get("targetMet").asBoolean() ? "met, circle, " + met + told : "missed, path, " + missed + told;
    }

    /** A share or mean of nobody has no point in it. */
    private String line(JsonNode measure) {
        String current = snapshot.get("current").asText();
        List<JsonNode> months =
                months(measure).filter(month -> !month.get("value").isNull()).toList();
        List<JsonNode> completed = months.stream()
                .filter(month -> !month.get("period").asText().equals(current))
                .toList();
        boolean isBeyond = isBeyond(measure, completed.isEmpty() ? months : completed);
        return completed.size() + " months, " + (months.size() - completed.size()) + " running, "
                + (isBeyond ? 0 : levels(measure, months)) + " dashed, " + (isBeyond ? 1 : 0) + " beyond";
    }

    /** A count of the last two is there also where it is 0; before, months without any are not. */
    private Stream<JsonNode> months(JsonNode measure) {
        String path = "/api/measures/" + measure.get("id").asText() + "/series";
        String previous = snapshot.get("previous").asText();
        Stream<JsonNode> earlier = StreamSupport.stream(
                        served.json(path).get("results").spliterator(), false)
                .filter(month -> month.get("period").asText().compareTo(previous) < 0);
        Stream<JsonNode> latest =
                Stream.of("previous", "current").flatMap(period -> Stream.ofNullable(result(measure, period, "")));
        return Stream.concat(earlier, latest);
    }

    private static boolean isBeyond(JsonNode measure, List<JsonNode> months) {
        double highest = months.stream()
                .mapToDouble(month -> month.get("value").asDouble())
                .max()
                .orElse(0);
        return months.stream()
                .map(month -> level(measure, month))
                .filter(Objects::nonNull)
                .anyMatch(level -> level > FAR * Math.max(1, highest));
    }

    /** How many there are, one after the other. */
    private static long levels(JsonNode measure, List<JsonNode> months) {
        List<@Nullable Double> runs = new ArrayList<>();
        for (JsonNode month : months) {
            Double level = level(measure, month);
            if (runs.isEmpty() || !Objects.equals(runs.get(runs.size() - 1), level)) {
                runs.add(level);
            }
        }
        return runs.stream().filter(Objects::nonNull).count();
    }

    /** Null without a target of months. */
    private static @Nullable Double level(JsonNode measure, JsonNode month) {
        JsonNode target = target(month);
        if (target == null || target.get("scope").asText().equals("YEAR_SUM")) {
            return null;
        }
        double level = target.get("level").asDouble();
        return measure.get("unit").asText().equals("PERCENT") ? level / 100 : level;
    }
}
