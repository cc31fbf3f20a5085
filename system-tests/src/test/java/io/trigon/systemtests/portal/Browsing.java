package io.trigon.systemtests.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.trigon.systemtests.RunningTrigon;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Chromium of the system, and people who sign in with it. Playwright downloads nothing. */
final class Browsing implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Only ends what would hang. */
    private static final double PATIENCE_MILLIS = 90_000;

    private final Playwright playwright;
    private final Browser chromium;
    private final RunningTrigon trigon;

    Browsing(RunningTrigon trigon) {
        this(trigon, List.of());
    }

    /** @param more arguments of Chromium, such as what its camera shows */
    Browsing(RunningTrigon trigon, List<String> more) {
        this.trigon = trigon;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(Stream.concat(QUIET.stream(), more.stream()).toList()));
    }

    private static Path executable() {
        String named = System.getenv().getOrDefault("TRIGON_CHROMIUM", "");
        return Stream.of(named, "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium; type: sudo apt-get install chromium"));
    }

    /** A fresh window; nobody is signed in. */
    Page window(int width, int height, boolean dark) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-US")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** A fresh window with somebody of the demo signed in, on the home page. */
    Page windowOf(String login, int width, int height, boolean dark) {
        Page page = window(width, height, dark);
        page.navigate(trigon.url() + "/login");
        page.fill("#login", login);
        page.fill("#password", "trigon-demo");
        page.click("button[type=submit]");
        page.waitForURL(url -> url.contains("/app/"));
        return page;
    }

    /** Does what makes the server say something on the next page, and returns that; what it said before is gone by then. */
    static String said(Page page, Runnable deed) {
        page.evaluate("document.querySelectorAll('.flash').forEach(before => before.remove())");
        deed.run();
        return page.textContent(".flash");
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
