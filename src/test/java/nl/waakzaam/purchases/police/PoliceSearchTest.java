// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseCorrections;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.TestHolding;
import nl.waakzaam.purchases.TestPurchases;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Detectives search goods in shops of their area, for a case, and open one seller for a reason. */
@ProductTest
class PoliceSearchTest {
    private static final String MUNICIPALITY = "GM1681";
    private static final String PATH = "/politie/inkopen";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private final String number =
            "WX7" + Long.toUnsignedString(UUID.randomUUID().getMostSignificantBits());
    private Shop shop;
    private PurchasedGood good;
    private Screens screens;

    @BeforeEach
    void buy() {
        TestHolding.in(MUNICIPALITY, product);
        shop = new TestShops(product).open(MUNICIPALITY, organisation);
        good = new TestPurchases(product).bicycle(shop, number, 3);
        screens = new Screens(port, new TestSessions(product).startIn(Role.DETECTIVE, "NL"));
    }

    @Test
    void a_search_without_case_purpose_or_anything_to_search_by_is_refused_with_all_that_is_missing() throws Exception {
        var refused = screens.post(PATH, Map.of()).body();
        assertThat(refused)
                .contains("id=\"zaak-error\"")
                .contains("id=\"doel-error\"")
                .contains("Vul iets in waarop u zoekt");
        var without = screens.post(PATH, Map.of("zoek", number)).body();
        assertThat(without).doesNotContain(organisation).contains("value=\"" + number + "\"");
        assertThat(screens.post(PATH + ".csv", Map.of("zoek", number)).body())
                .contains("id=\"zaak-error\"")
                .doesNotContain(organisation);
        assertThat(screens.post(PATH + "/" + good.id(), Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void goods_are_found_by_number_word_shop_municipality_and_period() throws Exception {
        var day = good.boughtOn().toString();
        for (var asked : List.of(
                Map.of("filter-nummer", number.toLowerCase() + " "),
                Map.of("zoek", number),
                Map.of("zoek", "gazelle orange", "filter-winkel", organisation),
                Map.of("filter-winkel", organisation),
                Map.of("filter-gemeente", MUNICIPALITY, "filter-van", day, "filter-tot", day, "zoek", number),
                Map.of("filter-categorie", "fiets", "filter-status", "aanhouden", "zoek", number))) {
            assertThat(screens.post(PATH, with(asked)).body())
                    .as(asked.toString())
                    .contains(organisation);
        }
        for (var asked : List.of(
                Map.of(
                        "zoek",
                        number,
                        "filter-tot",
                        good.boughtOn().minusDays(1).toString()),
                Map.of("zoek", number, "filter-gemeente", "GM0344"),
                Map.of("zoek", number, "filter-winkel", "een andere winkel"),
                Map.of("zoek", number, "filter-status", "verkocht"))) {
            assertThat(screens.post(PATH, with(asked)).body())
                    .as(asked.toString())
                    .doesNotContain(organisation);
        }
        assertThat(screens.post(PATH + ".csv", with(Map.of("zoek", number))).body())
                .contains(organisation)
                .doesNotContain("Vries");
    }

    @Test
    void a_good_is_found_by_the_number_it_had_before_its_dealer_corrected_it() throws Exception {
        var other = "YZ9" + number;
        var corrected = new TypedGood(
                "fiets",
                "Gazelle",
                null,
                "zwart",
                null,
                List.of(new TypedNumber(null, other)),
                null,
                "125",
                null,
                null);
        var dealer = new By(TestShops.employee(organisation), "web", clock.instant());
        product.getBean(PurchaseCorrections.class).correct(good.id(), 1, corrected, "verkeerd gelezen", dealer);

        for (var borne : List.of(number, other)) {
            assertThat(screens.post(PATH, with(Map.of("filter-nummer", borne))).body())
                    .as(borne)
                    .contains(organisation);
        }
    }

    @Test
    void a_seller_is_opened_for_a_reason_and_stands_in_the_log_of_that_person() throws Exception {
        var path = PATH + "/" + good.id();
        assertThat(screens.post(path, with(Map.of())).body()).contains(number).doesNotContain("Vries");
        assertThat(screens.post(path + "/verkoper", with(Map.of())).body())
                .contains("id=\"reden-error\"")
                .doesNotContain("Vries");
        assertThat(looks()).isEmpty();

        assertThat(screens.post(path + "/verkoper", with(Map.of("reden", "verhoor")))
                        .body())
                .contains("J. de Vries");
        assertThat(looks()).containsExactly("zaak 12; heling; verhoor");
    }

    @Test
    void a_detective_of_another_area_finds_opens_and_decides_nothing() throws Exception {
        var elsewhere = new Screens(port, new TestSessions(product).startIn(Role.DETECTIVE, "GM0344"));
        var path = PATH + "/" + good.id();
        assertThat(elsewhere.post(PATH, with(Map.of("zoek", number))).body()).doesNotContain(organisation);
        assertThat(elsewhere.post(path, with(Map.of())).statusCode()).isEqualTo(404);
        assertThat(elsewhere
                        .post(path + "/verkoper", with(Map.of("reden", "x")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(elsewhere
                        .post(path + "/vrijgeven", with(Map.of("grond", "x")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(looks()).isEmpty();
    }

    @Test
    void an_order_is_given_on_the_page_of_a_good_and_stands_in_the_list_of_orders_of_the_area() throws Exception {
        var path = PATH + "/" + good.id();
        assertThat(screens.post(path + "/verlengen", with(Map.of("grond", ""))).body())
                .contains("id=\"totEnMet-error\"")
                .contains("id=\"grond-error\"");
        assertThat(screens.get("/politie/bevelen").body()).doesNotContain(organisation);
        var end = DutchTime.today(clock).plusDays(40).toString();
        assertThat(screens.post(path + "/verlengen", with(Map.of("grond", "bevel 1", "totEnMet", end)))
                        .body())
                .contains("wordt langer aangehouden");

        assertThat(screens.post("/politie/bevelen", Map.of("zoek", number)).body())
                .contains(organisation);
        var elsewhere = new Screens(port, new TestSessions(product).startIn(Role.DETECTIVE, "GM0344"));
        assertThat(elsewhere.post("/politie/bevelen", Map.of("zoek", number)).body())
                .doesNotContain(organisation);
    }

    private List<String> looks() {
        return database.sql("""
                        select access_reason from accountability.processing_log
                        where activity = 'purchases.seller' and object_id = ? and data_subject is not null
                        """)
                .param(good.purchase().toString())
                .query((row, number) -> row.getString("access_reason"))
                .list();
    }

    private static Map<String, String> with(Map<String, String> asked) {
        var form = new HashMap<>(Map.of("zaak", "zaak 12", "doel", "heling"));
        form.putAll(asked);
        return form;
    }
}
