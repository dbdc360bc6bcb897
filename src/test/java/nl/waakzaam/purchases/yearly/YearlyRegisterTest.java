// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.EntryNumber;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.TestPurchases;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import nl.waakzaam.support.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of a year on paper: without sellers, or with them for a reason. */
@ProductTest
class YearlyRegisterTest {
    private static final String PATH = "/handelaar/inkopen/jaar";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    YearlyRegister register;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private Shop shop;
    private List<PurchasedGood> goods;

    @BeforeEach
    void buy() {
        shop = new TestShops(product).open("GM0344", organisation);
        var purchases = new TestPurchases(product);
        goods = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> purchases.bicycle(shop, "BA30000" + (10 + number), 0))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void is_a_tagged_pdf_in_both_languages_without_sellers_and_with_them(String language) throws Exception {
        VeraPdf.finds_nothing_in(pdf(null, language), "jaarregister " + language);
        VeraPdf.finds_nothing_in(pdf("inspectie", language), "jaarregister met verkopers " + language);
    }

    @Test
    void holds_every_entry_and_no_seller_unless_a_reason_is_given() throws Exception {
        var without = text(pdf(null, "nl"));
        assertThat(goods)
                .allSatisfy(good -> assertThat(without).contains(good.number().text()));
        assertThat(without).doesNotContain("Vries").doesNotContain("SPECI2014");
        assertThat(looks()).isZero();

        assertThat(text(pdf("inspectie 4", "nl"))).contains("J. de Vries").contains("SPECI2014");
        assertThat(looks()).isEqualTo(goods.size());
    }

    @Test
    void comes_in_parts_of_five_hundred() {
        var parts = RegisterPart.upTo(new EntryNumber(2026, 1_001), shop.id()).toList();
        assertThat(parts).extracting(RegisterPart::from).containsExactly(1, 501, 1_001);
        assertThat(parts).extracting(RegisterPart::until).containsExactly(500, 1_000, 1_500);
        assertThat(parts)
                .allSatisfy(part -> assertThat(RegisterPart.of(part.code())).contains(part));
        assertThat(RegisterPart.of("../x")).isEmpty();
        assertThat(register.partsOf(shop)).hasSize(1);
    }

    @Test
    void says_all_that_is_missing_and_gives_nobody_another_shops_register() throws Exception {
        assertThat(post(organisation, Map.of("verkopers", "ja")).body())
                .contains("id=\"register-error\"")
                .contains("id=\"reden-error\"");
        var mine = Map.of("register", part().code());
        assertThat(post(organisation, mine).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("inkoopregister-"));
        assertThat(post("Iemand", mine).body()).contains("Kies een register van uw winkel");
    }

    private HttpResponse<String> post(String who, Map<String, String> form) throws Exception {
        return new Screens(port, new TestSessions(product).start(Role.DEALER, who)).post(PATH, new HashMap<>(form));
    }

    private long looks() {
        return database.sql("""
                        select count(*) from accountability.processing_log
                        where activity = 'purchases.seller' and access_reason = 'inspectie 4' and object_id = any(?)
                        """)
                .param(goods.stream().map(good -> good.purchase().toString()).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private byte[] pdf(@Nullable String reason, String language) {
        var by = new By(TestShops.employee(organisation), "web", clock.instant());
        return register.pdf(part(), shop, reason, by, Locale.of(language));
    }

    private RegisterPart part() {
        return new RegisterPart(shop.id(), DutchTime.today(clock).getYear(), 1);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
