// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waakzaam.support.Browser;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A phone with a browser of its own: what that keeps on disk is still there when its process was killed. */
final class Device implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Path profile;
    private final String base;
    private @Nullable BrowserContext context;

    Device(int port) throws IOException {
        base = "http://localhost:" + port;
        profile = Files.createTempDirectory("waakzaam-device");
        start();
    }

    void start() {
        context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(Browser.whole())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run"))
                                .setBaseURL(base)
                                .setViewportSize(360, 740));
        context().setDefaultTimeout(Browser.PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(Browser.PATIENCE);
    }

    BrowserContext context() {
        return Objects.requireNonNull(context);
    }

    Page newTab() {
        return context().newPage();
    }

    void goOffline() {
        context().setOffline(true);
    }

    void goOnline() {
        context().setOffline(false);
    }

    void setClock(Instant now) {
        context().clock().setSystemTime(Date.from(now));
    }

    void logIn(String session) {
        context().addCookies(List.of(new Cookie("waakzaam_sessie", session).setUrl(base)));
    }

    void logOut() {
        context().clearCookies();
    }

    /** Nothing of it gets a chance to put its things in order. */
    void kill() {
        ProcessHandle.current().descendants().filter(this::isOurs).forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains("--user-data-dir=" + profile);
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        context().close();
        playwright.close();
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
