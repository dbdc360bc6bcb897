// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.TestHolding;
import nl.waakzaam.purchases.TestPurchases;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a dealer sees of holds, and the stock narrowed by them. */
@ProductTest
class HoldingListTest {
    private static final String MUNICIPALITY = "GM1681";
    private static final String HOLDING = "/handelaar/aanhouden";
    private static final String STOCK = "/handelaar/inkopen";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Clock clock;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private TestPurchases purchases;
    private Shop shop;
    private Screens screens;

    @BeforeEach
    void open() {
        TestHolding.in(MUNICIPALITY, product);
        shop = new TestShops(product).open(MUNICIPALITY, organisation);
        purchases = new TestPurchases(product);
        screens = new Screens(port, new TestSessions(product).start(Role.DEALER, organisation));
    }

    @Test
    void what_is_held_stands_soonest_first_and_an_order_tells_its_date_and_not_its_case() throws Exception {
        purchases.order(
                purchases.bicycle(shop, "BA1000001", 30), DutchTime.today(clock).plusDays(60));
        purchases.bicycle(shop, "BA1000002", 1);
        purchases.bicycle(shop, "BA1000003", 30);

        var csv = screens.post(HOLDING + ".csv", Map.of()).body().split("\r\n");
        assertThat(csv).hasSize(3);
        assertThat(csv[1]).contains("-000002").contains(TestHolding.ARTICLE).contains("\"nee\"");
        assertThat(csv[2]).contains("-000001").contains("\"ja\"").doesNotContain(TestHolding.ARTICLE);
        var screen = screens.get(HOLDING).body();
        assertThat(screen)
                .contains("Op bevel van de politie")
                .doesNotContain("bevel 1")
                .doesNotContain("-000003");
    }

    @Test
    void what_police_released_today_is_free_today() throws Exception {
        purchases.release(purchases.bicycle(shop, "BA1000001", 0));
        purchases.bicycle(shop, "BA1000002", 0);

        var today = screens.post(HOLDING, Map.of("filter-wat", "vandaag")).body();
        assertThat(today).contains("-000001").doesNotContain("-000002").contains("Vandaag vrij");
        var held = screens.post(HOLDING, Map.of("filter-wat", "aanhouden")).body();
        assertThat(held).contains("-000002").doesNotContain("-000001");
    }

    @Test
    void the_stock_is_narrowed_by_state_period_lateness_and_number() throws Exception {
        purchases.bicycle(shop, "BA1000001", 0);
        purchases.bicycle(shop, "BA1000002", 20);
        purchases.sell(shop, purchases.bicycle(shop, "BA1000003", 20));
        purchases.release(purchases.bicycle(shop, "BA1000004", 0));

        assertThat(numbers(Map.of("filter-status", "aanhouden"))).isEqualTo("1");
        assertThat(numbers(Map.of("filter-status", "vrij"))).isEqualTo("4 2");
        assertThat(numbers(Map.of("filter-status", "vrijgegeven"))).isEqualTo("4");
        assertThat(numbers(Map.of("filter-status", "verkocht"))).isEqualTo("3");
        assertThat(numbers(Map.of("filter-laat", "ja"))).isEqualTo("3 2");
        assertThat(numbers(
                        Map.of("filter-van", DutchTime.today(clock).minusDays(5).toString())))
                .isEqualTo("4 1");
        assertThat(numbers(Map.of("filter-kenmerk", "nee"))).isEmpty();
        assertThat(numbers(Map.of("filter-categorie", "fiets", "zoek", "ba 100-0002")))
                .isEqualTo("2");
        assertThat(numbers(Map.of("filter-winkel", UUID.randomUUID().toString())))
                .isEmpty();
        for (var column : new String[] {"goed", "inkoop", "prijs", "aanhouden", "status", "volgnummer"}) {
            assertThat(numbers(Map.of("sorteer", column)).split(" ")).as(column).hasSize(4);
        }
    }

    @Test
    void another_dealer_sees_none_of_it_and_switches_no_mail() throws Exception {
        purchases.bicycle(shop, "BA1000001", 0);
        var stranger = new Screens(port, new TestSessions(product).start(Role.DEALER, "Iemand"));

        assertThat(stranger.get(HOLDING).body()).doesNotContain("-000001");
        assertThat(stranger.post(HOLDING + ".csv", Map.of()).body().lines()).hasSize(1);
        var form = Map.of("winkel", shop.id().toString(), "aan", "ja");
        assertThat(stranger.post(HOLDING + "/herinnering", form).statusCode()).isEqualTo(404);
    }

    /** The numbers that the export has, in its order. */
    private String numbers(Map<String, String> form) throws Exception {
        return String.join(
                " ",
                screens.post(STOCK + ".csv", form)
                        .body()
                        .lines()
                        .skip(1)
                        .map(line -> line.split("\"")[3].replaceFirst("\\d{4}-0*", ""))
                        .toList());
    }
}
