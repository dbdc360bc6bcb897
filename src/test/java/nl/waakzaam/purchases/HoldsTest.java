// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.Sales.Outcome;
import nl.waakzaam.rules.HoldingClock;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.support.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Until when a good stays, who may change that, and what a sale before the end is answered. */
@ProductTest
class HoldsTest {
    private static final String MUNICIPALITY = "GM1681";
    private static final TypedSale SALE = new TypedSale("150", "K. Koper", "Straat 2, Assen");

    @Autowired
    ApplicationContext product;

    @Autowired
    PurchaseRegister register;

    @Autowired
    PurchaseReading reading;

    @Autowired
    Sales sales;

    @Autowired
    Holds holds;

    @Autowired
    SellersForPolice sellers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private final String number =
            "WX7" + Long.toUnsignedString(UUID.randomUUID().getMostSignificantBits());
    private Shop shop;

    @BeforeEach
    void open() {
        TestHolding.in(MUNICIPALITY, product);
        shop = new TestShops(product).open(MUNICIPALITY, organisation);
    }

    @Test
    void a_good_is_held_for_the_working_days_of_its_municipality() {
        var good = bought(0);

        assertThat(good.heldUntil()).isAfterOrEqualTo(good.boughtOn().plusDays(5));
        assertThat(good.grounds()).singleElement().asString().contains(TestHolding.ARTICLE);
        assertThat(good.stateAt(clock.instant())).isEqualTo(PurchasedGood.State.ON_HOLD);
    }

    @Test
    void a_sale_before_the_end_is_refused_with_article_and_date() {
        var good = bought(0);

        var outcome = sales.sell(good.id(), SALE, dealer()).orElseThrow();

        assertThat(outcome).isEqualTo(new Outcome.OnHold(Objects.requireNonNull(good.heldUntil()), good.grounds()));
        assertThat(now(good).soldAt()).isNull();
    }

    @Test
    void a_sale_after_the_end_is_registered_once_with_its_buyer_closed() {
        var good = bought(30);

        assertThatThrownBy(() -> sales.sell(good.id(), new TypedSale("150", null, null), dealer()))
                .isInstanceOf(InvalidInput.class);
        assertThat(sales.sell(good.id(), SALE, dealer())).contains(new Outcome.Sold());
        assertThat(sales.sell(good.id(), SALE, dealer())).contains(new Outcome.SoldBefore());
        assertThat(now(good).stateAt(clock.instant())).isEqualTo(PurchasedGood.State.SOLD);
    }

    @Test
    void police_release_a_good_of_their_area_earlier() {
        var good = bought(0);

        assertThat(holds.show(good.id(), "zaak 1", police("NL"))).isPresent();
        assertThat(holds.release(good.id(), "zaak 1", police("NL"))).isPresent();
        assertThat(sales.sell(good.id(), SALE, dealer())).contains(new Outcome.Sold());
        assertThat(holds.release(good.id(), "zaak 1", police("NL"))).isEmpty();
    }

    @Test
    void police_have_a_good_held_longer_by_order_even_when_its_hold_was_over() {
        var good = bought(30);
        var later = HoldingClock.dayOf(clock.instant()).plusDays(60);

        assertThat(holds.extend(good.id(), later, "bevel 1", police("NL"))).isPresent();

        var held = now(good);
        assertThat(held.heldUntil()).isEqualTo(later);
        assertThat(held.extended()).isTrue();
        assertThat(sales.sell(good.id(), SALE, dealer()).orElseThrow()).isInstanceOf(Outcome.OnHold.class);
        assertThatThrownBy(() -> holds.extend(good.id(), later, "bevel 2", police("NL")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> holds.extend(good.id(), later.plusDays(1), " ", police("NL")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void police_of_another_area_find_and_decide_nothing() {
        var good = bought(0);

        assertThat(holds.show(good.id(), "zaak 1", police("GM0344"))).isEmpty();
        assertThat(sellers.show(good.id(), "zaak 1", police("GM0344"))).isEmpty();
        assertThat(holds.release(good.id(), "zaak 1", police("GM0344"))).isEmpty();
        assertThat(now(good).releasedAt()).isNull();
    }

    @Test
    void each_look_and_each_decision_of_police_stands_in_the_processing_log() {
        var good = bought(0);
        holds.show(good.id(), "zaak 77", police("NL"));
        holds.release(good.id(), "zaak 78", police("NL"));

        var lines = database.sql("""
                        select action || ' ' || access_reason from accountability.processing_log
                        where object_type = 'purchase' and object_id = ? and activity = 'purchases.holds' order by id
                        """)
                .param(good.purchase().toString())
                .query(String.class)
                .list();
        assertThat(lines).isEqualTo(List.of("CONSULT zaak 77", "CHANGE zaak 78"));
    }

    @Test
    void police_see_the_seller_of_one_purchase_and_the_look_is_logged_about_that_person() {
        var good = bought(0);
        var other = bought(0);

        assertThat(sellers.show(good.id(), "zaak 79", police("NL"))
                        .orElseThrow()
                        .name())
                .isEqualTo("J. de Vries");

        var lines = database.sql("""
                        select object_id || ' ' || access_reason from accountability.processing_log
                        where activity = 'purchases.seller' and data_subject is not null and object_id in (?, ?)
                        """)
                .params(good.purchase().toString(), other.purchase().toString())
                .query(String.class)
                .list();
        assertThat(lines).isEqualTo(List.of(good.purchase() + " zaak 79"));
    }

    private PurchasedGood bought(int daysAgo) {
        var moment = clock.instant().minus(Duration.ofDays(daysAgo)).toString();
        return register.register(Typed.at(moment, Typed.aBicycle(number)), shop, dealer())
                .getFirst();
    }

    private PurchasedGood now(PurchasedGood good) {
        return Objects.requireNonNull(transaction.execute(
                status -> reading.find(good.id(), dealer().actor()).orElseThrow()));
    }

    private By dealer() {
        return new By(TestShops.employee(organisation), "web", clock.instant());
    }

    private By police(String area) {
        var detective = new Actor("account:2", "D. Detective", "Politie", Set.of(Role.DETECTIVE), Set.of(area));
        return new By(detective, "web", clock.instant());
    }
}
