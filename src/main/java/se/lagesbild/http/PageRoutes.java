package se.lagesbild.http;

import io.javalin.config.RoutesConfig;
import java.util.List;

/** The live page at {@code /} and the files that it consists of. Read once; a browser asks whether its copy holds. */
final class PageRoutes implements Routes {

    private static final List<String> FILES = List.of(
            "page.css",
            "card.css",
            "rows.css",
            "map.css",
            "notes.css",
            "dialog.css",
            "mark.svg",
            "main.js",
            "address.js",
            "aim.js",
            "board.js",
            "card.js",
            "comparison.js",
            "connection.js",
            "counties.js",
            "dates.js",
            "definition.js",
            "elements.js",
            "figures.js",
            "filter.js",
            "format.js",
            "genders.js",
            "languages.js",
            "light.js",
            "map.js",
            "missing.js",
            "months.js",
            "names.js",
            "quality.js",
            "rail.js",
            "sameday.js",
            "series.js",
            "sparkline.js",
            "standings.js",
            "stream.js",
            "throttle.js",
            "tiles.js",
            "words.en.js",
            "words.js",
            "words.sv.js");

    @Override
    public void addTo(RoutesConfig routes) {
        serve(routes, "/", "index.html");
        FILES.forEach(file -> serve(routes, "/page/" + file, file));
    }

    private static void serve(RoutesConfig routes, String path, String file) {
        byte[] content = Resource.read("page/" + file);
        String type = typeOf(file);
        Routes.get(
                routes,
                path,
                new Revalidated(context -> context.contentType(type).result(content)));
    }

    private static String typeOf(String file) {
        return switch (file.substring(file.lastIndexOf('.'))) {
            case ".html" -> "text/html; charset=utf-8";
            case ".css" -> "text/css; charset=utf-8";
            case ".js" -> "text/javascript; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException(file);
        };
    }
}
