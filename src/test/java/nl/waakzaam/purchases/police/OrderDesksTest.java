// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.purchases.TestHolding;
import nl.waakzaam.purchases.TestPurchases;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.DemoProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A police unit hears two working days ahead that orders end. */
@DemoProductTest
class OrderDesksTest {
    private static final String MUNICIPALITY = "GM1681";

    @Autowired
    ApplicationContext product;

    @Autowired
    OrderDesks desks;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void a_unit_is_told_once_how_many_orders_in_its_area_end_soon() throws Exception {
        TestHolding.in(MUNICIPALITY, product);
        var shop = new TestShops(product).open(MUNICIPALITY, "Opkoper " + UUID.randomUUID());
        var purchases = new TestPurchases(product);
        var today = DutchTime.today(clock);
        purchases.order(purchases.bicycle(shop, "BA2000001", 30), desks.remindOf(today));
        purchases.order(purchases.bicycle(shop, "BA2000002", 30), today.plusDays(60));
        purchases.order(purchases.bicycle(shop, "BA2000003", 30), today);
        var mine = "team-" + UUID.randomUUID() + "@politie.example";
        var others = "team-" + UUID.randomUUID() + "@politie.example";
        var unit = municipalities.policeUnitOf(MUNICIPALITY).orElseThrow();
        desks.set(unit.code(), new MailAddress(mine));
        var other = municipalities.policeUnits().stream()
                .filter(one -> !one.equals(unit))
                .findFirst()
                .orElseThrow();
        desks.set(other.code(), new MailAddress(others));
        looked(today.minusDays(10));

        desks.round();
        desks.round();

        assertThat(new TestPost(product).of(mine))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("is vandaag de laatste dag: 1.")
                        .contains("lopen binnen twee werkdagen af: 1.")
                        .contains("/politie/bevelen")
                        .doesNotContain("BA2000001"));
        assertThat(new TestPost(product).of(others)).isEmpty();
        assertThat(desks.all()).containsEntry(unit.code(), mine);

        // An order for less than two working days, given after that mail: its last day is all that is left.
        purchases.order(purchases.bicycle(shop, "BA2000004", 30), today);
        looked(today.minusDays(1));
        desks.round();
        assertThat(new TestPost(product).of(mine))
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail.text())
                        .contains("is vandaag de laatste dag: 2.")
                        .contains("lopen binnen twee werkdagen af: "));
    }

    private void looked(LocalDate day) throws Exception {
        TestPurchases.checkedOn(
                "order_desk",
                day,
                database.sql("select current_database()").query(String.class).single());
    }
}
