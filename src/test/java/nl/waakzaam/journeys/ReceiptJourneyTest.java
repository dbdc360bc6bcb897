// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.support.Axe;
import nl.waakzaam.support.Browser;
import nl.waakzaam.support.NuChecker;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A buyer keeps a receipt of the check, and another one looks at it. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    private Browser browser;
    private Register register;

    @BeforeAll
    void open() {
        browser = new Browser(port);
        register = new Register(product);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "nl,Doe zelf een nieuwe check,Geregistreerd als gestolen,Sinds dit bewijs,Niet meer geregistreerd",
        "en,Do a new check yourself,Registered as stolen,Since this receipt,No longer registered"
    })
    void a_buyer_gets_a_receipt_in_one_tap_and_its_page_turns_red_and_says_when_that_was_withdrawn(
            String language, String first, String red, String since, String withdrawn) throws Exception {
        var number = Register.aNumber();
        var page = browser.phone();
        receipt(page, number, language);
        assertThat(page.locator("h1")).hasText(first);
        fine(page, "receipt-360-" + language);

        var desk = browser.desk();
        desk.navigate(page.url() + "?taal=" + language);
        fine(desk, "receipt-1280-" + language);

        var good = register.report(number, Category.BICYCLE);
        page.reload();
        assertThat(page.locator("h1")).hasText(red);
        assertThat(page.locator(".wz-outcome--hit")).containsText(since);
        fine(page, "receipt-red-360-" + language);
        desk.reload();
        fine(desk, "receipt-red-1280-" + language);

        register.bring(good, GoodState.WITHDRAWN);
        page.reload();
        assertThat(page.locator("h1")).hasText(withdrawn);
        fine(page, "receipt-withdrawn-360-" + language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl|Dit nummer past bij het bewijs|Dit nummer past niet bij het bewijs|Typ het nummer dat op het goed staat, hoogstens 200 tekens.
            en|This number fits the receipt|This number does not fit the receipt|Type the number that stands on the item, 200 characters at most.
            """)
    void a_seller_sees_whether_the_number_on_the_good_fits_without_javascript(
            String language, String fits, String fitsNot, String empty) {
        var number = Register.aNumber();
        var page = browser.phoneWithoutScript();
        receipt(page, number, language);
        compare(page, number);
        assertThat(page.locator(".wz-alert")).containsText(fits);
        valid(page, "fits, " + language);
        compare(page, "WX0000000000001");
        assertThat(page.locator(".wz-alert")).containsText(fitsNot);
        valid(page, "fits not, " + language);
        compare(page, "");
        assertThat(page.locator("a[href='#nummer']")).hasText(empty);
        valid(page, "empty, " + language);
    }

    @Test
    void what_is_no_number_gets_no_receipt_and_stays_in_its_field() throws Exception {
        var page = browser.desk();
        page.navigate("/?taal=nl");
        page.fill("#nummer-1", "onbekend");
        page.locator(".wz-check__do").click();
        page.getByText("Bewijs van deze check").click();
        assertThat(page.locator("#nummer-1")).hasValue("onbekend");
        assertThat(page.locator("a[href='#nummer-1']")).containsText("geen bewijs te maken");
        fine(page, "receipt-nothing-1280");
    }

    @Test
    void an_address_that_is_not_ours_says_so_and_leads_to_a_new_check() throws Exception {
        var page = browser.phone();
        page.navigate("/bewijs/AQIDBAUGBwgJ");
        assertThat(page.locator("h1")).hasText("Dit is geen bewijs van ons");
        fine(page, "receipt-false-360");
        page.locator("main a.nl-button--primary").click();
        assertThat(page).hasURL("http://localhost:" + port + "/");
    }

    @Test
    void the_qr_code_leads_to_the_page_of_the_receipt() throws Exception {
        var page = browser.desk();
        receipt(page, Register.aNumber(), "nl");
        var source = page.locator("img.wz-qr").getAttribute("src");
        var picture = ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1))));
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var read = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))));
        assertThat(read.getText()).isEqualTo(page.url());
    }

    private static void receipt(Page page, String number, String language) {
        page.navigate("/?taal=" + language);
        page.fill("#nummer-1", number);
        page.locator(".wz-check__do").click();
        page.getByText(language.equals("nl") ? "Bewijs van deze check" : "Receipt of this check")
                .click();
        page.waitForURL("**/bewijs/*");
    }

    private static void compare(Page page, String number) {
        page.fill("#nummer", number);
        page.locator("form.wz-form button[type=submit]").click();
    }

    private static void fine(Page page, String name) throws Exception {
        Axe.finds_nothing_on(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(page.viewportSize().width);
        valid(page, name);
        Browser.picture(page, name);
    }

    private static void valid(Page page, String name) {
        NuChecker.finds_nothing_in(page.content(), name);
    }
}
