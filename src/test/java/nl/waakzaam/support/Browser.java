// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium; nothing is downloaded. */
public final class Browser implements AutoCloseable {
    /** In milliseconds: long enough for a slow machine that does much at once; only what fails waits for it. */
    public static final double PATIENCE = 60_000;

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String base;

    public Browser(int port, String... further) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var arguments = new ArrayList<>(QUIET);
        arguments.addAll(List.of(further));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(arguments));
        base = "http://localhost:" + port;
    }

    /** {@code waakzaam.chromium}, or the machine's own; rather the one without a window, which does a third of the work. */
    private static Path program() {
        var windowless = Path.of("/usr/bin/chromium-headless-shell");
        return Files.isExecutable(windowless) && System.getProperty("waakzaam.chromium") == null ? windowless : whole();
    }

    /** The browser that people have, with its profile on the disk. */
    public static Path whole() {
        return Path.of(System.getProperty("waakzaam.chromium", "/usr/bin/chromium"));
    }

    /** A phone of 360 pixels wide. */
    public Page phone() {
        return context(360, 740, true).newPage();
    }

    public Page desk() {
        return context(1280, 900, true).newPage();
    }

    public Page phoneWithoutScript() {
        return context(360, 740, false).newPage();
    }

    public Page deskWithoutScript() {
        return context(1280, 900, false).newPage();
    }

    /** Goes on as whoever this session belongs to. */
    public Page as(String session, Page page) {
        page.context().addCookies(List.of(new Cookie("waakzaam_sessie", session).setUrl(base)));
        return page;
    }

    private BrowserContext context(int width, int height, boolean script) {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, height)
                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /**
     * Waits until a JavaScript expression, which may be a promise, is true on the page. Playwright's own wait evaluates
     * text inside the page, which the content security policy refuses as soon as it asks twice.
     */
    public static void until(Page page, String expression) {
        page.evaluate("""
                async () => {
                  const end = performance.now() + 60_000;
                  while (!(await (%s))) {
                    if (performance.now() > end) throw new Error("never became true");
                    await new Promise(requestAnimationFrame);
                  }
                }
                """.formatted(expression));
    }

    /** Kept at full size, or when asked for by {@code -Dwaakzaam.pictures=true}: drawing whole pages is dear. */
    public static void picture(Page page, String name) {
        if (!TestSize.isFull() && !Boolean.getBoolean("waakzaam.pictures")) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
