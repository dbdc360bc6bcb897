// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.hits.HitId;
import nl.waakzaam.hits.TestMatching;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.PlantedWord;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.StoredGoods;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands around a hit, and how little of persons comes with it. */
@ProductTest
class PatternsTest {
    private static final String MUNICIPALITY = "GM0344";

    @Autowired
    ApplicationContext product;

    @Autowired
    PurchaseRegister register;

    @Autowired
    StolenGoods stolenGoods;

    @Autowired
    Patterns patterns;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String make = StoredGoods.aMake();
    private final String document = PlantedWord.after("SPECI").substring(0, 15).toUpperCase(Locale.ROOT);
    private Shop shop;
    private Shop elsewhere;

    @BeforeEach
    void open() {
        shop = new TestShops(product).open(MUNICIPALITY, "Opkoper " + UUID.randomUUID());
        elsewhere = new TestShops(product).open("GM0363", "Opkoper " + UUID.randomUUID());
    }

    @Test
    void of_the_same_seller_only_goods_that_are_hits_too_are_seen_whatever_the_shop() {
        var hit = hitOf(buyStolen(shop, document));
        var second = hitOf(buyStolen(elsewhere, document));
        buy(shop, document, aNumber());
        buyStolen(shop, "ANDER" + document);

        assertThat(patterns.ofSeller(hit, "zaak 12", detective("NL")).orElseThrow())
                .extracting(Related::id)
                .containsExactly(second.value());
        assertThat(patterns.ofSeller(hit, "zaak 12", detective("RE03")).orElseThrow())
                .isEmpty();
    }

    @Test
    void the_look_at_a_seller_needs_a_reason_and_is_logged_about_that_person() {
        var hit = hitOf(buyStolen(shop, document));
        var before = looksAtSellers();

        assertThatThrownBy(() -> patterns.ofSeller(hit, " ", detective("NL"))).isInstanceOf(InvalidInput.class);
        assertThat(looksAtSellers()).isEqualTo(before);
        patterns.ofSeller(hit, "zaak 12", detective("NL"));
        assertThat(looksAtSellers()).isEqualTo(before + 1);
        assertThat(patterns.ofSeller(hit, "zaak 12", detective("RE10"))).isEmpty();
    }

    @Test
    void hits_of_the_same_number_and_the_figures_of_the_shop_tell_nothing_of_sellers() {
        var number = buyStolen(shop, document);
        var hit = hitOf(number);
        buy(elsewhere, "NOG" + document, number);
        buy(shop, document, aNumber());
        TestMatching.compareAll(product);

        var around = patterns.around(hit, detective("NL")).orElseThrow();

        assertThat(around.sameNumber()).hasSize(1);
        assertThat(around.shop()).isEqualTo(new Patterns.OfShop(1, 2));
    }

    private long looksAtSellers() {
        return database.sql("select count(*) from accountability.processing_log where activity = 'purchases.seller'")
                .query(Long.class)
                .single();
    }

    private static Actor detective(String area) {
        return new Actor("account:1", "T. Test", "Politie", Set.of(Role.DETECTIVE), Set.of(area));
    }

    /** The hit in the shop that was named first. */
    private HitId hitOf(String number) {
        TestMatching.compareAll(product);
        return new HitId(database.sql("""
                        select h.id from hits.hit h
                        join hits.pair p on p.bought_good = h.bought_good and p.stolen_good = h.stolen_good
                        where p.bought = ? order by h.found_at limit 1
                        """).param(number).query(UUID.class).single());
    }

    private static String aNumber() {
        return "WQ%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    /** The number of the good. */
    private String buyStolen(Shop where, String shown) {
        var number = aNumber();
        StoredGoods.store(stolenGoods, List.of(StoredGoods.aBicycle(make, List.of(number), MUNICIPALITY)));
        buy(where, shown, number);
        return number;
    }

    private void buy(Shop where, String shown, String number) {
        var seller = new TypedSeller(
                "particulier", "J. de Vries", "Kade 1, Utrecht", "paspoort", shown, "NL", "1985-03-14", null, null);
        var good = new TypedGood(
                "fiets",
                make,
                "CityGo",
                "rood",
                null,
                List.<@Nullable TypedNumber>of(new TypedNumber(null, number)),
                null,
                "125,00",
                null,
                null);
        var by = new By(TestShops.employee(where.tradeName()), "web", Instant.now(clock));
        register.register(new TypedPurchase(null, seller, List.of(good)), where, by);
    }
}
