// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.notices.Mail;
import nl.waakzaam.notices.TestPost;
import nl.waakzaam.purchases.TestHolding;
import nl.waakzaam.purchases.TestPurchases;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.DemoProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail on mornings when goods came free. */
@DemoProductTest
class HoldRemindersTest {
    private static final String MUNICIPALITY = "GM1681";

    @Autowired
    ApplicationContext product;

    @Autowired
    HoldReminders reminders;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private TestPurchases purchases;
    private Shop shop;

    @BeforeEach
    void open() {
        TestHolding.in(MUNICIPALITY, product);
        shop = new TestShops(product).open(MUNICIPALITY, organisation);
        purchases = new TestPurchases(product);
    }

    @Test
    void a_shop_that_wants_it_is_told_once_how_many_goods_came_free() throws Exception {
        purchases.bicycle(shop, "BA7654321", 20);
        purchases.bicycle(shop, "BA7654322", 20);
        purchases.sell(shop, purchases.bicycle(shop, "BA7654323", 20));
        purchases.bicycle(shop, "BA7654324", 0);
        reminders.set(shop.id(), true);
        notLookedSince(today().minusDays(30));

        reminders.round();
        reminders.round();

        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("niet meer aan te houden: 2.")
                        .contains("/handelaar/aanhouden")
                        .doesNotContain("BA7654321")
                        .doesNotContain("Vries"));
    }

    @Test
    void nothing_free_is_no_mail_and_neither_is_a_shop_that_does_not_want_it() throws Exception {
        purchases.bicycle(shop, "BA7654321", 0);
        reminders.set(shop.id(), true);
        notLookedSince(today().minusDays(1));
        reminders.round();
        assertThat(mails()).isEmpty();

        purchases.bicycle(shop, "BA7654322", 20);
        notLookedSince(today().minusDays(30));
        reminders.set(shop.id(), false);
        reminders.round();
        assertThat(mails()).isEmpty();
        assertThat(reminders.wantedBy(List.of(shop))).isEmpty();
    }

    @Test
    void who_switches_it_on_is_not_told_of_what_came_free_before() {
        purchases.bicycle(shop, "BA7654321", 20);
        reminders.set(shop.id(), true);
        reminders.round();
        assertThat(mails()).isEmpty();
        assertThat(reminders.wantedBy(List.of(shop))).containsExactly(shop.id());
    }

    private List<Mail> mails() {
        return new TestPost(product)
                .of("test@voorbeeld.example").stream()
                        .filter(mail -> mail.text().contains(organisation))
                        .toList();
    }

    private void notLookedSince(LocalDate day) throws Exception {
        TestPurchases.checkedOn("reminder", day, name());
    }

    private String name() {
        return database.sql("select current_database()").query(String.class).single();
    }

    private LocalDate today() {
        return DutchTime.today(clock);
    }
}
