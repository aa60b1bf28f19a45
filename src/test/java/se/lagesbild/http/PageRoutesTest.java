package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageRoutesTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"|from \"\\.(/[^\"]*)\"");

    private final HttpServer server = HttpServer.start(0, new Example().sources());
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldServePageAndAllThatItRefersTo() {
        HttpResponse<String> page = browser.get("/");

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.body()).contains("<title>Lägesbild").doesNotContain("http://", "https://");
        assertThat(references(page.body())).contains("/page/main.js").allSatisfy(this::shouldBeServed);
    }

    private void shouldBeServed(String path) {
        HttpResponse<String> file = browser.get(path);
        assertThat(file.statusCode()).as(path).isEqualTo(200);
        if (path.endsWith(".js")) {
            assertThat(file.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
            assertThat(references(file.body())).allSatisfy(name -> this.shouldBeServed("/page" + name));
        }
    }

    private static List<String> references(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1) == null ? match.group(2) : match.group(1))
                .toList();
    }

    @Test
    void shouldNotSendAgainWhatTheBrowserHas() {
        String tag = browser.get("/page/page.css").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = browser.get("/page/page.css", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void shouldNotServeClassFiles() {
        assertThat(browser.get("/page/HttpServer.class").statusCode()).isEqualTo(404);
        assertThat(browser.get("/page/..%2fHttpServer.class").statusCode()).isEqualTo(404);
    }
}
