package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page opens another connection where the browser does not; with a stand-in for its connections and its clock. */
@ExtendWith(PageExtension.class)
class ReconnectIT {

    private static final String FOLLOW = """
            const [done] = arguments;
            window.told = [];
            window.opened = [];
            window.timers = new Map();
            let last = 0;
            window.setTimeout = (run, after) => (timers.set(++last, { run, after }), last);
            window.clearTimeout = (timer) => timers.delete(timer);
            window.EventSource = class extends EventTarget {
              static CLOSED = 2;
              readyState = 1;

              constructor(url) {
                super();
                this.url = url;
                opened.push(this);
              }

              close() {
                this.readyState = 2;
              }
            };
            import("/page/stream.js").then(({ Stream }) => {
              const tell = (what) => () => told.push(what);
              window.stream = new Stream("?region=05", {
                state: (state) => told.push(state),
                snapshot: tell("snapshot"), day: tell("day"), result: tell("result"),
                "same-day": tell("same-day"), freshness: tell("freshness"),
              });
              done({});
            });
            """;

    /** Runs the timers that wait for so many milliseconds, and tells how many these were. */
    private static final String PASS = """
            const due = [...timers].filter(([, { after }]) => after === arguments[0]);
            due.forEach(([timer, { run }]) => timers.delete(timer) && run());
            return due.length;
            """;

    private static final int SILENCE = 25_000;
    private static final int PAUSE = 2_000;

    private final ServedPage served;
    private final Chromium browser;

    ReconnectIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    /** Beside the page, which would follow the stream with the stand-ins, too. */
    @BeforeEach
    void follow() {
        browser.visit(served.address() + "/api/places");
        browser.runLater(FOLLOW);
    }

    private void happens(String event) {
        browser.run("opened.at(-1).dispatchEvent(new MessageEvent(arguments[0], { data: '{}' }))", event);
    }

    private void fails(int readyState) {
        browser.run("opened.at(-1).readyState = arguments[0]", readyState);
        happens("error");
    }

    private void shouldHaveWaited(long timers, int milliseconds) {
        assertThat(browser.run(PASS, milliseconds))
                .as("timers of %d ms", milliseconds)
                .isEqualTo(timers);
    }

    private List<?> told() {
        return (List<?>) browser.run("return told.splice(0)");
    }

    /** Of each connection its address and whether it is closed. */
    private List<?> opened() {
        return (List<?>)
                browser.run("return opened.map(({ url, readyState }) => url + (readyState === 2 ? ' closed' : ''))");
    }

    @Test
    void shouldTellWhatItHears() {
        List.of("snapshot", "heartbeat", "result", "same-day", "day", "freshness")
                .forEach(this::happens);

        assertThat(told())
                .isEqualTo(List.of(
                        "live",
                        "snapshot",
                        "live",
                        "live",
                        "result",
                        "live",
                        "same-day",
                        "live",
                        "day",
                        "live",
                        "freshness"));
    }

    @Test
    void shouldLeaveItToTheBrowserWhichTriesAgain() {
        fails(0);

        assertThat(told()).isEqualTo(List.of("lost"));
        shouldHaveWaited(0, PAUSE);
        assertThat(opened()).isEqualTo(List.of("/api/stream?region=05"));
    }

    /** As it does when a proxy answers in the server's place. */
    @Test
    void shouldTryAgainWhenTheBrowserHasGivenUp() {
        fails(2);

        assertThat(told()).isEqualTo(List.of("lost"));
        shouldHaveWaited(1, PAUSE);
        assertThat(opened()).isEqualTo(List.of("/api/stream?region=05 closed", "/api/stream?region=05"));
        happens("heartbeat");
        assertThat(told()).isEqualTo(List.of("live"));
    }

    /** A cable that is pulled out is no error. */
    @Test
    void shouldTryAgainAfterSilence() {
        happens("snapshot");
        shouldHaveWaited(1, SILENCE);

        assertThat(told()).isEqualTo(List.of("live", "snapshot", "lost"));
        assertThat(opened()).isEqualTo(List.of("/api/stream?region=05 closed"));
        shouldHaveWaited(1, PAUSE);
        assertThat(opened()).isEqualTo(List.of("/api/stream?region=05 closed", "/api/stream?region=05"));
        // It may be silent, too.
        shouldHaveWaited(1, SILENCE);
        assertThat(told()).isEqualTo(List.of("lost"));
    }

    @Test
    void shouldHaveOneConnectionWhereverItMoves() {
        fails(2);

        browser.run("stream.move('?region=12')");

        shouldHaveWaited(0, PAUSE);
        assertThat(opened()).isEqualTo(List.of("/api/stream?region=05 closed", "/api/stream?region=12"));
    }
}
