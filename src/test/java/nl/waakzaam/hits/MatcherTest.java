// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.hits.verdict.Verdict;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.PurchaseCorrections;
import nl.waakzaam.purchases.PurchaseRegister;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.TestShops;
import nl.waakzaam.purchases.TypedPurchase;
import nl.waakzaam.purchases.TypedPurchase.TypedGood;
import nl.waakzaam.purchases.TypedPurchase.TypedNumber;
import nl.waakzaam.purchases.TypedPurchase.TypedSeller;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.StoredGoods;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A bought and a stolen good find each other, whichever came first, once. */
@ProductTest
class MatcherTest {
    private static final String MUNICIPALITY = "GM0344";

    @Autowired
    ApplicationContext product;

    @Autowired
    PurchaseRegister register;

    @Autowired
    PurchaseCorrections corrections;

    @Autowired
    StolenGoods stolenGoods;

    @Autowired
    GoodsReading reading;

    @Autowired
    PostgresHits hits;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    GoodLocks locks;

    @Autowired
    MatcherHealth health;

    @Autowired
    Clock clock;

    private final String organisation = "Opkoper " + UUID.randomUUID();
    private final String make = StoredGoods.aMake();
    private final String number =
            "WQ%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000)).replace('1', '3');
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new TestShops(product).open(MUNICIPALITY, organisation);
    }

    @Test
    void a_purchase_of_a_stolen_good_is_a_hit() {
        var stolen = reportStolen(number);

        var bought = buy(number);

        var hit = onlyHitOf(bought);
        assertThat(hit.stolenGood()).isEqualTo(stolen);
        assertThat(hit.verdict()).isInstanceOf(Verdict.Same.class);
        assertThat(hit.state()).isEqualTo(State.NEW);
        assertThat(hit.heldUntil()).isEqualTo(bought.heldUntil());
        assertThat(hits.steps(hit.id()))
                .singleElement()
                .extracting(Hit.Step::state)
                .isEqualTo(State.NEW);
    }

    @Test
    void a_theft_that_is_reported_after_the_purchase_is_the_same_hit() {
        var bought = buy(number);
        TestMatching.compareAll(product);
        assertThat(hits.of(bought.id().value())).isEmpty();

        var stolen = reportStolen(number);

        var hit = onlyHitOf(bought);
        assertThat(hit.stolenGood()).isEqualTo(stolen);
        assertThat(hit.verdict()).isInstanceOf(Verdict.Same.class);
    }

    @Test
    void a_misread_number_waits_for_a_person() {
        reportStolen(number);

        var bought = buy(number.substring(0, 4) + "Y" + number.substring(5));

        assertThat(onlyHitOf(bought).verdict()).isInstanceOf(Verdict.Likely.class);
    }

    @Test
    void what_is_compared_again_makes_no_second_hit() {
        var stolen = reportStolen(number);
        var bought = buy(number);
        var hit = onlyHitOf(bought);

        database.sql("insert into lookup.unmatched (side, good) values ('bought', ?), ('stolen', ?)")
                .params(bought.id().toString(), Long.toString(stolen))
                .update();

        assertThat(onlyHitOf(bought)).isEqualTo(hit);
        assertThat(hits.steps(hit.id())).hasSize(1);
    }

    @Test
    void a_good_that_is_sought_no_more_ends_its_hits_and_begins_them_again_when_it_is_sought_again() {
        var good = aStolen(number);
        var stolen = store(good);
        var bought = buy(number);
        var hit = onlyHitOf(bought);

        stolenGoods.bring(stolen, GoodState.WITHDRAWN, change());
        assertThat(onlyHitOf(bought).state()).isEqualTo(State.WITHDRAWN);

        store(StoredGoods.again(good, reading.find(stolen).orElseThrow().version()));
        var again = onlyHitOf(bought);
        assertThat(again.state()).isEqualTo(State.NEW);
        assertThat(hits.steps(hit.id()))
                .extracting(Hit.Step::state)
                .containsExactly(State.NEW, State.WITHDRAWN, State.NEW);
    }

    @Test
    void a_corrected_purchase_is_compared_anew() {
        reportStolen(number);
        var bought = buy("KL" + number.substring(2).replace('5', '9'));
        TestMatching.compareAll(product);
        assertThat(hits.of(bought.id().value()).stream()
                        .filter(hit -> hit.state().isOpen()))
                .isEmpty();

        corrections.correct(bought.id(), 1, aBicycle(number), "verkeerd overgenomen", dealer());

        assertThat(onlyHitOf(bought).verdict()).isInstanceOf(Verdict.Same.class);
    }

    @Test
    void a_shop_that_writes_another_number_does_not_end_a_sure_hit() {
        reportStolen(number);
        var bought = buy(number);
        assertThat(onlyHitOf(bought).state()).isEqualTo(State.NEW);

        corrections.correct(
                bought.id(), 1, aBicycle("KLM" + UUID.randomUUID().toString().substring(0, 8)), "fout", dealer());

        var doubted = onlyHitOf(bought);
        assertThat(doubted.state()).isEqualTo(State.NEW);
        assertThat(doubted.urgentSince()).isNotNull();
        assertThat(hits.steps(doubted.id()).getLast().noted()).isEqualTo("CORRECTED");
    }

    @Test
    void what_cannot_be_compared_holds_up_nothing_else_and_is_kept() {
        database.sql("insert into lookup.unmatched (side, good) values ('stolen', 'geen nummer')")
                .update();
        reportStolen(number);

        assertThat(onlyHitOf(buy(number)).state()).isEqualTo(State.NEW);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat((long) Objects.requireNonNull(health.health().getDetails().get("putOff")))
                .isPositive();
        assertThat(database.sql("delete from lookup.unmatched where good = 'geen nummer' returning failures")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_purchase_that_is_committed_long_after_the_report_was_compared_is_found() {
        var bought = slowly(() -> buy(number), () -> reportStolen(number));

        assertThat(onlyHitOf(bought).verdict()).isInstanceOf(Verdict.Same.class);
    }

    @Test
    void a_report_that_is_committed_long_after_the_purchase_was_compared_is_found() {
        var bought = new AtomicReference<PurchasedGood>();
        var stolen = slowly(() -> reportStolen(number), () -> bought.set(buy(number)));

        assertThat(onlyHitOf(bought.get()).stolenGood()).isEqualTo(stolen);
    }

    @Test
    void a_good_that_is_withdrawn_while_another_node_finds_its_purchase_is_no_hit() {
        var stolen = reportStolen(number);
        TestMatching.compareAll(product);
        var bought = buy(number);

        var found = Objects.requireNonNull(transaction.execute(status -> {
            locks.take(List.of(), List.of(Long.toString(stolen)), List.of());
            var otherNode = elsewhere(() -> TestMatching.compareAll(product));
            Awaitility.await().until(this::isAnyNodeWaiting);
            elsewhere(() -> stolenGoods.bring(stolen, GoodState.WITHDRAWN, change()))
                    .join();
            return otherNode;
        }));
        found.join();
        TestMatching.compareAll(product);

        assertThat(hits.of(bought.id().value())).isEmpty();
    }

    /** In a thread of its own: the common pool of a small machine has one thread, which may be the one that waits. */
    private static CompletableFuture<Void> elsewhere(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }

    private boolean isAnyNodeWaiting() {
        return database.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    /** The first is not committed before the other, which began later, was compared. */
    private <R> R slowly(Supplier<R> first, Runnable meanwhile) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var done = first.get();
            CompletableFuture.runAsync(() -> {
                        meanwhile.run();
                        TestMatching.compareAll(product);
                    })
                    .join();
            return done;
        }));
    }

    private Hit onlyHitOf(PurchasedGood bought) {
        TestMatching.compareAll(product);
        return hits.of(bought.id().value()).getFirst();
    }

    private long reportStolen(String typed) {
        return store(aStolen(typed));
    }

    private GoodVersion aStolen(String typed) {
        return StoredGoods.aBicycle(make, List.of(typed), MUNICIPALITY);
    }

    private long store(GoodVersion good) {
        return stolenGoods
                .store(List.of(good), change(), false)
                .ids()
                .values()
                .iterator()
                .next();
    }

    private Change change() {
        return new Change("account:1", "web", "intake", Instant.now().plusSeconds(60), "verhaal");
    }

    private PurchasedGood buy(String typed) {
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
        return register.register(new TypedPurchase(null, seller, List.of(aBicycle(typed))), shop, dealer())
                .getFirst();
    }

    private TypedGood aBicycle(String typed) {
        return new TypedGood(
                "fiets",
                make,
                "CityGo",
                "rood",
                null,
                List.<@Nullable TypedNumber>of(new TypedNumber(null, typed)),
                null,
                "125,00",
                null,
                null);
    }

    private By dealer() {
        return new By(TestShops.employee(organisation), "web", clock.instant());
    }
}
