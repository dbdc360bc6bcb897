// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.waakzaam.support.Axe;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.CameraFilm;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A phone's camera held before a label, in a real browser that takes a film for its camera. */
@ProductTest
class ScannerTest {
    private static final String IMEI = "490154203237518";
    private static final String SECOND_IMEI = "352099001761481";
    private static final String EAN = "8712345678906";

    /** Keeps every camera track that the page is given, so that a test can see whether its light is off. */
    private static final String WATCH_THE_CAMERA = """
            window.tracks = [];
            const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            navigator.mediaDevices.getUserMedia = async (wanted) => {
              const stream = await ask(wanted);
              window.tracks.push(...stream.getTracks());
              return stream;
            };
            """;

    @LocalServerPort
    int port;

    @Test
    void a_code_128_with_an_imei_fills_the_field_and_is_known_as_an_imei() throws IOException {
        before(new CameraFilm().with(BarcodeFormat.CODE_128, IMEI), page -> {
            var sent = new ArrayList<String>();
            page.onRequest(request -> sent.add(request.method() + " " + path(request) + " " + request.postData()));
            press(page);
            assertThat(page.locator("#nummer-1")).hasValue(IMEI);
            assertThat(page.locator("#nummer-1-lezing")).containsText("IMEI");
            assertThat(page.locator("#nummer-1")).isFocused();
            cameraIsOff(page);
            assertThat(sent).noneMatch(request -> request.contains("image") || request.length() > 2_000);
            assertThat(sent.stream().map(request -> request.split(" ", -1)[0] + " " + request.split(" ", -1)[1]))
                    .contains("POST /diefstalcheck/lezen")
                    .allMatch(request ->
                            request.startsWith("GET /assets/") || request.equals("POST /diefstalcheck/lezen"));
        });
    }

    @Test
    void an_ean_is_told_to_name_a_product_only() throws IOException {
        before(new CameraFilm().with(BarcodeFormat.EAN_13, EAN), page -> {
            press(page);
            assertThat(page.locator("[data-scan-status]")).containsText("code van een product");
            assertThat(page.locator("#nummer-1")).hasValue(EAN);
            assertThat(page.locator("#nummer-1-lezing")).containsText("voor elk exemplaar gelijk");
        });
    }

    @Test
    void a_qr_code_with_a_frame_number_fills_the_field() throws IOException {
        before(new CameraFilm().with(BarcodeFormat.QR_CODE, "BA1234567"), page -> {
            press(page);
            assertThat(page.locator("#nummer-1")).hasValue("BA1234567");
        });
    }

    @Test
    void a_code_39_fills_the_field() throws IOException {
        before(new CameraFilm().with(BarcodeFormat.CODE_39, "BA1234567"), page -> {
            press(page);
            assertThat(page.locator("#nummer-1")).hasValue("BA1234567");
        });
    }

    @Test
    void a_qr_code_with_a_web_address_is_no_number_and_the_camera_looks_on_until_escape() throws IOException {
        before(new CameraFilm().with(BarcodeFormat.QR_CODE, "https://voorbeeld.nl/fiets/17"), page -> {
            press(page);
            assertThat(page.locator("[data-scan-status]")).containsText("webadres");
            assertThat(page.locator("#scanner")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#scanner")).not().isVisible();
            assertThat(page.locator("#nummer-1")).hasValue("");
            cameraIsOff(page);
        });
    }

    @Test
    void of_the_codes_on_a_phone_box_the_imeis_win_over_the_product_code() throws IOException {
        var box = new CameraFilm()
                .with(BarcodeFormat.EAN_13, EAN)
                .with(BarcodeFormat.CODE_128, IMEI)
                .with(BarcodeFormat.CODE_128, SECOND_IMEI);
        before(box, page -> {
            press(page);
            assertThat(page.locator("#nummer-1")).not().hasValue("");
            var read = List.of(page.inputValue("#nummer-1"), page.inputValue("#nummer-2"));
            assertThat(read).containsExactlyInAnyOrder(IMEI, SECOND_IMEI);
            assertThat(page.locator("#nummer-2")).isVisible();
        });
    }

    @Test
    void works_by_keyboard_and_gives_the_focus_back() throws IOException {
        before(blank(), page -> {
            page.locator("[data-scan-for=nummer-1]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#scanner")).isVisible();
            assertThat(page.locator("#scanner button")).isFocused();
            for (var tab = 0; tab < 4; tab++) {
                page.keyboard().press("Tab");
                assertThat(
                                page.evaluate(
                                        "document.activeElement === document.body || !!document.activeElement.closest('#scanner')"))
                        .isEqualTo(true);
            }
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-scan-for=nummer-1]")).isFocused();
            cameraIsOff(page);
        });
    }

    @Test
    void the_open_scanner_is_accessible_and_fits_a_phone() throws IOException {
        for (var language : List.of("nl", "en")) {
            before(blank(), page -> {
                page.navigate("/?taal=" + language);
                press(page);
                Browser.until(page, "document.querySelector('#scanner video').videoWidth > 0");
                Axe.finds_nothing_on(page);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(360);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "scanner-360-" + language + ".png")));
            });
        }
    }

    @Test
    void when_the_camera_may_not_be_used_the_field_says_so_and_typing_goes_on() {
        try (var browser = new Browser(port, "--use-fake-device-for-media-stream", "--deny-permission-prompts")) {
            saysAndTypes(browser, "nl", "De camera is niet te gebruiken. Sta de camera toe, of typ het nummer.");
            saysAndTypes(browser, "en", "The camera cannot be used. Allow the camera, or type the number.");
        }
    }

    @Test
    void when_there_is_no_camera_the_field_says_so_and_typing_goes_on() {
        try (var browser = new Browser(port, "--use-fake-ui-for-media-stream")) {
            saysAndTypes(browser, "nl", "Er is geen camera gevonden. Typ het nummer.");
            saysAndTypes(browser, "en", "No camera was found. Type the number.");
        }
    }

    @Test
    void only_our_own_pages_may_ask_for_the_camera_and_the_policy_holds_while_scanning() throws IOException {
        before(new CameraFilm().with(BarcodeFormat.QR_CODE, "BA1234567"), page -> {
            var refused = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    refused.add(message.text());
                }
            });
            var answer = page.navigate("/");
            assertThat(answer.headerValue("Permissions-Policy")).contains("camera=(self)");
            assertThat(answer.headerValue("Content-Security-Policy"))
                    .contains("script-src 'self';")
                    .doesNotContain("unsafe");
            press(page);
            assertThat(page.locator("#nummer-1")).hasValue("BA1234567");
            assertThat(refused).isEmpty();
        });
    }

    private void before(CameraFilm film, Consumer<Page> story) throws IOException {
        var file = film.in(Files.createTempFile(Path.of("target").toAbsolutePath(), "camera", ".y4m"));
        try (var browser = new Browser(
                port,
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + file)) {
            var page = browser.phone();
            page.addInitScript(WATCH_THE_CAMERA);
            page.navigate("/");
            story.accept(page);
        } finally {
            Files.delete(file);
        }
    }

    private static CameraFilm blank() {
        return new CameraFilm();
    }

    private static void saysAndTypes(Browser browser, String language, String text) {
        var page = browser.phone();
        page.navigate("/?taal=" + language);
        press(page);
        assertThat(page.locator("#nummer-1-lezing")).containsText(text);
        assertThat(page.locator("#scanner")).not().isVisible();
        assertThat(page.locator("[data-scan-for=nummer-1]")).isFocused();
        page.locator("#nummer-1").pressSequentially(IMEI);
        assertThat(page.locator("#nummer-1-lezing")).containsText("IMEI");
    }

    private static void press(Page page) {
        page.locator("[data-scan-for=nummer-1]").click();
    }

    private static void cameraIsOff(Page page) {
        Browser.until(page, "window.tracks.length > 0 && window.tracks.every(track => track.readyState === 'ended')");
        assertThat(page.evaluate("document.querySelector('#scanner video').srcObject"))
                .isNull();
    }

    private static String path(Request request) {
        return java.net.URI.create(request.url()).getPath();
    }
}
