// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.hits.TestMatching;
import nl.waakzaam.hits.signal.Signal.Reason;
import nl.waakzaam.hits.signal.Signal.State;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseCorrections;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.Sales;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.purchases.TypedSale;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.OnEveryPostgres;
import nl.waakzaam.support.ProductTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A number that two goods appear to bear is a signal, for as long as it is so. */
@ProductTest
@OnEveryPostgres
class SignalsTest {
    private static final String MUNICIPALITY = "GM0344";

    @Autowired
    ApplicationContext product;

    @Autowired
    PurchaseRegister register;

    @Autowired
    PurchaseCorrections corrections;

    @Autowired
    Sales sales;

    @Autowired
    StolenGoods stolenGoods;

    @Autowired
    PostgresSignals signals;

    @Autowired
    SignalWork work;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String number =
            ("WQ" + UUID.randomUUID().toString().replace("-", "").substring(0, 10)).toUpperCase(Locale.ROOT);

    @Test
    void two_reports_of_other_goods_with_one_number_are_a_signal() {
        report("Gazelle", "PL0900-1");
        assertThat(found()).isEmpty();

        report("Batavus", "PL0900-2");

        var signal = found().orElseThrow();
        assertThat(signal.reason()).isEqualTo(Reason.REPORTS);
        assertThat(signal.state()).isEqualTo(State.OPEN);
        assertThat(signal.holders()).hasSize(2);
    }

    @Test
    void the_same_good_in_two_reports_is_none() {
        report("Gazelle", "PL0900-1");
        report("gazelle", "PL0900-2");

        assertThat(found()).isEmpty();
    }

    @Test
    void a_good_in_two_shops_at_once_is_a_signal_and_one_that_was_sold_on_is_none() {
        var first = buy(aShop());
        assertThat(found()).isEmpty();
        var second = buy(aShop());
        assertThat(found().orElseThrow().reason()).isEqualTo(Reason.SHOPS);
        assertThat(found().orElseThrow().holders())
                .extracting(Signal.Holder::good)
                .containsExactlyInAnyOrder(first.id().toString(), second.id().toString());
    }

    @Test
    void what_left_the_first_shop_before_it_came_in_the_second_is_no_signal() {
        var dealer = aShop();
        var first = buy(dealer);
        TestMatching.compareAll(product);
        var day = Duration.ofDays(60);
        sales.sell(
                first.id(),
                new TypedSale("200,00", "K. Koper", "Straat 1"),
                by(dealer, clock.instant().plus(day)));
        TestMatching.compareAll(product);

        buy(aShop(), clock.instant().plus(day));

        assertThat(found()).isEmpty();
    }

    @Test
    void a_corrected_number_ends_the_signal_and_another_holder_opens_it_again() {
        buy(aShop());
        var shop = aShop();
        var mistaken = buy(shop);
        var signal = found().orElseThrow();
        assertThat(signal.state()).isEqualTo(State.OPEN);

        corrections.correct(
                mistaken.id(),
                1,
                aBicycle("KL" + UUID.randomUUID().toString().substring(0, 8)),
                "fout",
                by(shop, clock.instant()));
        assertThat(found().orElseThrow().state()).isEqualTo(State.ENDED);

        buy(aShop());
        assertThat(found().orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(signals.steps(signal.id()))
                .extracting(Signal.Step::state)
                .containsExactly(State.OPEN, State.ENDED, State.OPEN);
    }

    @Test
    void what_is_dismissed_with_a_reason_stays_so_until_another_good_has_the_number() {
        buy(aShop());
        buy(aShop());
        var signal = found().orElseThrow();
        var detective = detective("NL");
        assertThatThrownBy(() -> work.dismiss(signal.id(), " ", detective)).isInstanceOf(InvalidInput.class);

        assertThat(work.dismiss(signal.id(), "verkeerd overgenomen", detective)).contains(true);
        assertThat(work.dismiss(signal.id(), "nog eens", detective)).contains(false);
        database.sql(
                        "insert into lookup.unmatched (side, good) select side, good from hits.signal_holder where signal_id = ?")
                .param(signal.id())
                .update();
        assertThat(found().orElseThrow().state()).isEqualTo(State.DISMISSED);

        buy(aShop());
        assertThat(found().orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    void police_of_elsewhere_see_nothing_of_it() {
        buy(aShop());
        buy(aShop());
        var signal = found().orElseThrow();

        assertThat(work.open(signal.id(), detective("RE10"))).isEmpty();
        assertThat(work.dismiss(signal.id(), "reden", detective("RE10"))).isEmpty();
        var opened = work.open(signal.id(), detective("RE03")).orElseThrow();
        assertThat(opened.bought()).hasSize(2);
    }

    private static Actor detective(String area) {
        return new Actor("account:1", "T. Test", "Politie", Set.of(Role.DETECTIVE), Set.of(area));
    }

    private Optional<Signal> found() {
        TestMatching.compareAll(product);
        return database.sql("select id from hits.signal where number = ?")
                .param(number)
                .query(UUID.class)
                .optional()
                .flatMap(id -> signals.find(id, null));
    }

    private void report(String make, String registration) {
        var good = new GoodVersion(
                "verhaal",
                UUID.randomUUID().toString(),
                registration + UUID.randomUUID(),
                GoodState.REGISTERED,
                Instant.now(),
                Category.BICYCLE,
                make,
                null,
                null,
                null,
                List.of(GoodNumber.read(IdentifierKind.FRAME, number)),
                null,
                MUNICIPALITY,
                null,
                false);
        stolenGoods.store(List.of(good), new Change("account:1", "web", "intake", clock.instant(), "verhaal"), false);
    }

    private Shop aShop() {
        return new TestShops(product).open(MUNICIPALITY, "Opkoper " + UUID.randomUUID());
    }

    private PurchasedGood buy(Shop shop) {
        return buy(shop, clock.instant());
    }

    private PurchasedGood buy(Shop shop, Instant moment) {
        var seller = new TypedSeller(
                "particulier",
                "J. de Vries",
                "Kade 1, Utrecht",
                "paspoort",
                "SPECI2014",
                "NL",
                "1985-03-14",
                null,
                null);
        return register.register(new TypedPurchase(null, seller, List.of(aBicycle(number))), shop, by(shop, moment))
                .getFirst();
    }

    private static TypedGood aBicycle(String typed) {
        return new TypedGood(
                "fiets",
                "Gazelle",
                "CityGo",
                "rood",
                null,
                List.<@Nullable TypedNumber>of(new TypedNumber(null, typed)),
                null,
                "125,00",
                null,
                null);
    }

    private static By by(Shop shop, Instant moment) {
        return new By(TestShops.employee(shop.tradeName()), "web", moment);
    }
}
