package se.lagesbild.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Grouping;

/** The query parameters of a request, read strictly: what is not understood is refused, not ignored. */
final class Query {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern PERIOD =
            Pattern.compile("current|\\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|T[1-3]))?|(\\d{4})-01/\\3-(0[1-9]|1[0-2])");

    private final Map<String, List<String>> parameters;

    private Query(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** @throws BadRequestResponse if another parameter is given than those known, or one of them twice */
    static Query of(Context context, String... known) {
        Map<String, List<String>> parameters = context.queryParamMap();
        parameters.forEach((name, values) -> {
            if (!Arrays.asList(known).contains(name)) {
                throw new BadRequestResponse("There is no parameter '" + name + "' here. Known: "
                        + (known.length == 0 ? "none" : String.join(", ", known)) + ".");
            }
            if (values.size() != 1) {
                throw new BadRequestResponse("Give '" + name + "' once.");
            }
        });
        return new Query(parameters);
    }

    /** The value; null if it is not given or empty. */
    @Nullable
    String text(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }

    /**
     * The value, which must match.
     *
     * @param expected what it must be, in words
     */
    @Nullable
    String text(String name, Pattern pattern, String expected) {
        String value = text(name);
        if (value != null && !pattern.matcher(value).matches()) {
            throw new BadRequestResponse("'" + name + "' is '" + value + "', expected " + expected + ".");
        }
        return value;
    }

    /** The month, or else the fallback; {@code current} and months up to the current one are accepted. */
    Month month(String name, Month fallback, Month current) {
        String text = text(name);
        if (text == null) {
            return fallback;
        }
        if (text.equals("current")) {
            return current;
        }
        Month month = Month.parse(text(name, MONTH, "a month such as 2021-03, or current"));
        requireBegun(Period.of(month), current);
        return month;
    }

    /** The period; the current month if none is given. */
    Period period(String name, Month current) {
        String text = text(
                name,
                PERIOD,
                "current, a month such as 2021-03, a quarter 2021-Q1, a tertial 2021-T1, a year 2021, or a year to date"
                        + " 2021-01/2021-05");
        if (text == null || text.equals("current")) {
            return Period.of(current);
        }
        Period period = Period.parse(text);
        requireBegun(period, current);
        return period;
    }

    private static void requireBegun(Period period, Month current) {
        if (current.isBefore(period.first())) {
            throw new NotFoundResponse("There are no figures for " + period + " yet: the current month is " + current
                    + ", and a later one has not begun.");
        }
    }

    /** The groupings of a list such as {@code total,gender+region}; the total alone if none is given. */
    Set<Grouping> groupings(String name) {
        String list = text(name);
        if (list == null) {
            return Set.of(Grouping.TOTAL);
        }
        Set<Grouping> groupings = new LinkedHashSet<>();
        // A plus sign in a query string means a space.
        for (String text : list.replace(' ', '+').split(",", -1)) {
            try {
                groupings.add(Grouping.parse(text));
            } catch (IllegalArgumentException e) {
                throw new BadRequestResponse("'" + name + "': " + e.getMessage() + ".");
            }
        }
        return groupings;
    }
}
