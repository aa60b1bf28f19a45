package se.lagesbild.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import se.lagesbild.testing.InstalledProgram;

/** A browser without a window, that looks at one page at a time. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;

    Chromium() {
        Path browser = InstalledProgram.find("chromium", "chromium");
        Path driverProgram = InstalledProgram.find("chromedriver", "chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--force-color-profile=srgb");
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL", LogType.PERFORMANCE, "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driverProgram.toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
    }

    /** On a laptop, in English, in light, and with nothing remembered. */
    void startAfresh() {
        driver.get("about:blank");
        driver.resetInputState();
        size(1440, 900);
        prefer("light", "no-preference");
        languages("en-GB");
        errors();
        requests();
    }

    void size(int width, int height) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** @param motion reduce, or no-preference */
    void prefer(String colorScheme, String motion) {
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", colorScheme),
                                Map.of("name", "prefers-reduced-motion", "value", motion))));
    }

    /** The languages that its user prefers: sv-SE,en for example. */
    void languages(String preferred) {
        String userAgent = (String) Objects.requireNonNull(driver.executeScript("return navigator.userAgent"));
        cdp("Emulation.setUserAgentOverride", Map.of("userAgent", userAgent, "acceptLanguage", preferred));
    }

    private Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    /** Goes to an address, whatever is there. */
    void visit(String address) {
        driver.get(address);
    }

    /** Opens the page and waits until it shows figures, their months and the counties. */
    void open(String address) {
        visit(address);
        awaitFigures();
    }

    void reload() {
        driver.navigate().refresh();
        awaitFigures();
    }

    void back() {
        driver.navigate().back();
    }

    void awaitFigures() {
        await("figures are shown")
                .until(() -> text("#connection").matches("Live|Direkt")
                        && count(".headlines .number") > 0
                        && count(".trend path.line") > 10
                        && count(".tiles .number") > 0
                        && count("#quality dd") > 0);
    }

    ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(PATIENCE).ignoreExceptions();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    int count(String selector) {
        return all(selector).size();
    }

    /** What somebody can see of an element's text. */
    String text(String selector) {
        return find(selector).getText();
    }

    /** All text of an element, also what is there for those who hear it. */
    String wholeText(String selector) {
        return Objects.requireNonNull(find(selector).getDomProperty("textContent"));
    }

    void click(String selector) {
        find(selector).click();
    }

    /** Chooses an option of a list by its value. */
    void choose(String selector, String value) {
        find(selector + " option[value='" + value + "']").click();
    }

    /** Presses a key where the focus is. */
    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** Presses a key so many times, others being held down. */
    void press(int times, Keys key, Keys... held) {
        Actions actions = new Actions(driver);
        List.of(held).forEach(actions::keyDown);
        IntStream.range(0, times).forEach(time -> actions.sendKeys(key));
        List.of(held).forEach(actions::keyUp);
        actions.perform();
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    Object run(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    /** Runs a script that calls its last argument with what it gives. */
    Map<?, ?> runLater(String script, Object... arguments) {
        return (Map<?, ?>) Objects.requireNonNull(driver.executeAsyncScript(script, arguments));
    }

    /** Errors in the console since the last call. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses that were asked for since the last call. */
    List<String> requests() {
        return StreamSupport.stream(
                        driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
                .map(entry -> parse(entry.getMessage()).get("message"))
                .filter(message -> message.get("method").asText().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asText())
                .toList();
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of what is in sight, for people to look at. */
    void photograph(String name) {
        photograph(name, Map.of());
    }

    /** Keeps a picture of the whole page. */
    void photographAll(String name) {
        photograph(name, Map.of("captureBeyondViewport", true));
    }

    private void photograph(String name, Map<String, Object> how) {
        Object picture = cdp("Page.captureScreenshot", how).get("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode((String) picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
