// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.hits.Moves.Answer;
import nl.waakzaam.hits.Moves.Outcome;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.Holds;
import nl.waakzaam.purchases.PurchaseReading;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.Sales;
import nl.waakzaam.purchases.TypedSale;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.StoredGoods;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A hit goes from state to state, with what that means for the good in the shop; two people where that is needed. */
@ProductTest
class MovesTest {
    private static final Actor ONE = TestHit.detective("account:9001");
    private static final Actor OTHER = TestHit.detective("account:9002");
    private static final TypedSale SALE = new TypedSale("150", "K. Koper", "Straat 2");

    @Autowired
    ApplicationContext product;

    @Autowired
    Moves moves;

    @Autowired
    PostgresHits hits;

    @Autowired
    Sales sales;

    @Autowired
    Holds holds;

    @Autowired
    PurchaseReading reading;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private TestHit case1;

    @BeforeEach
    void open() {
        case1 = new TestHit("GM1729", product);
    }

    @Test
    void a_sure_hit_goes_from_the_list_to_the_owner_and_each_step_stays() {
        case1.stolen();
        var bought = case1.bought();

        assertThat(make(bought, Move.TAKE)).isEqualTo(Outcome.DONE);
        assertThat(make(bought, Move.CONTACT)).isEqualTo(Outcome.DONE);
        assertThat(make(bought, Move.HOLD, order(60))).isEqualTo(Outcome.DONE);
        assertThat(make(bought, Move.SEIZE, order(0))).isEqualTo(Outcome.DONE);
        assertThat(make(bought, Move.INFORM)).isEqualTo(Outcome.DONE);
        assertThat(make(bought, Move.RETURN)).isEqualTo(Outcome.DONE);
        assertThat(make(bought, Move.COMPENSATE)).isEqualTo(Outcome.DONE);
        assertThat(make(bought, Move.CLOSE)).isEqualTo(Outcome.DONE);

        assertThat(hits.steps(case1.of(bought).id()))
                .extracting(Hit.Step::state)
                .containsExactly(
                        State.NEW,
                        State.ASSIGNED,
                        State.CONTACTED,
                        State.HOLD_ORDERED,
                        State.SEIZED,
                        State.OWNER_INFORMED,
                        State.RETURNED,
                        State.COMPENSATION,
                        State.CLOSED);
    }

    @Test
    void what_does_not_follow_is_refused_and_changes_nothing() {
        case1.stolen();
        var bought = case1.bought();

        for (var move :
                List.of(Move.CONTACT, Move.HOLD, Move.SEIZE, Move.RELEASE, Move.INFORM, Move.RETURN, Move.CLOSE)) {
            assertThat(make(bought, move, order(60))).as(move.code()).isEqualTo(Outcome.NOT_POSSIBLE);
        }

        assertThat(case1.of(bought).state()).isEqualTo(State.NEW);
    }

    @Test
    void a_likeness_is_not_acted_upon_before_a_detective_confirms_it() {
        case1.stolen();
        var bought = case1.bought(case1.number.substring(0, 4) + "Y" + case1.number.substring(5), 0);
        make(bought, Move.TAKE);
        assertThat(make(bought, Move.HOLD, order(60))).isEqualTo(Outcome.NOT_POSSIBLE);

        assertThat(make(bought, Move.CONFIRM)).isEqualTo(Outcome.DONE);

        assertThat(make(bought, Move.HOLD, order(60))).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_likeness_is_confirmed_after_police_spoke_with_the_dealer_too() {
        case1.stolen();
        var bought = case1.bought(case1.number.substring(0, 4) + "Y" + case1.number.substring(5), 0);
        make(bought, Move.TAKE);
        make(bought, Move.CONTACT);

        assertThat(make(bought, Move.CONFIRM)).isEqualTo(Outcome.DONE);

        assertThat(make(bought, Move.HOLD, order(60))).isEqualTo(Outcome.DONE);
    }

    @Test
    void what_police_ordered_for_another_hit_of_the_same_good_stays() {
        case1.stolen();
        var bought = case1.bought();
        make(bought, Move.TAKE);
        make(bought, Move.HOLD, order(60));
        case1.stolen();
        TestMatching.compareAll(product);
        var second = hits.of(bought.id().value()).stream()
                .filter(hit -> hit.state() == State.NEW)
                .findFirst()
                .orElseThrow();
        make(second, Move.TAKE, TypedMove.because(null), ONE);
        make(second, Move.HOLD, order(90), ONE);
        make(second, Move.RELEASE, TypedMove.because("van een ander"), ONE);
        var proposed = hits.find(second.id(), null).orElseThrow();

        assertThat(moves.answer(
                        proposed.id(), Answer.APPROVE, proposed.changedAt().toString(), OTHER))
                .contains(Outcome.DONE);

        assertThat(now(bought).extended()).isTrue();
    }

    @Test
    void a_likeness_is_rejected_by_one_detective_who_says_why() {
        case1.stolen();
        var bought = case1.bought(case1.number.substring(0, 4) + "Y" + case1.number.substring(5), 0);

        assertThatThrownBy(() -> make(bought, Move.REJECT, TypedMove.because(" ")))
                .isInstanceOf(InvalidInput.class);
        assertThat(make(bought, Move.REJECT)).isEqualTo(Outcome.DONE);

        assertThat(case1.of(bought).state()).isEqualTo(State.NOT_THE_SAME);
    }

    @Test
    void a_sure_hit_is_called_false_by_two_detectives_never_by_one() {
        case1.stolen();
        var bought = case1.bought();

        assertThat(make(bought, Move.REJECT)).isEqualTo(Outcome.PROPOSED);
        assertThat(answer(bought, Answer.APPROVE, ONE)).isEqualTo(Outcome.OWN_PROPOSAL);
        assertThat(case1.of(bought).state()).isEqualTo(State.NEW);
        assertThat(answer(bought, Answer.APPROVE, OTHER)).isEqualTo(Outcome.DONE);

        assertThat(case1.of(bought).state()).isEqualTo(State.NOT_THE_SAME);
        assertThat(case1.of(bought).proposal()).isNull();
    }

    @Test
    void a_colleague_can_refuse_what_was_proposed_and_nothing_else_happens_before_that() {
        case1.stolen();
        var bought = case1.bought();
        make(bought, Move.TAKE);
        make(bought, Move.REJECT);

        assertThat(make(bought, Move.CONTACT)).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(answer(bought, Answer.DROP, OTHER)).isEqualTo(Outcome.DONE);

        assertThat(case1.of(bought).state()).isEqualTo(State.ASSIGNED);
        assertThat(make(bought, Move.CONTACT)).isEqualTo(Outcome.DONE);
    }

    @Test
    void an_order_to_hold_blocks_the_sale_from_then_on() {
        case1.stolen();
        var bought = case1.bought(case1.number, 30);
        make(bought, Move.TAKE);

        make(bought, Move.HOLD, order(60));

        assertThat(sell(bought)).isInstanceOf(Sales.Outcome.OnHold.class);
        assertThat(now(bought).extended()).isTrue();
    }

    @Test
    void a_sale_that_began_before_the_order_is_refused_when_the_order_was_first() throws Exception {
        case1.stolen();
        var bought = case1.bought(case1.number, 30);
        make(bought, Move.TAKE);
        try (var counter = Executors.newSingleThreadExecutor()) {
            var started = transaction.execute(status -> {
                make(bought, Move.HOLD, order(60));
                var sale = counter.submit((Callable<Sales.Outcome>) () -> sell(bought));
                waitForLock();
                return sale;
            });

            assertThat(started.get()).isInstanceOf(Sales.Outcome.OnHold.class);
        }
        assertThat(now(bought).soldAt()).isNull();
    }

    @Test
    void a_good_that_was_sold_is_not_held() {
        case1.stolen();
        var bought = case1.bought(case1.number, 30);
        make(bought, Move.TAKE);
        var seen = case1.of(bought);
        assertThat(sell(bought)).isInstanceOf(Sales.Outcome.Sold.class);

        assertThat(moves.make(seen.id(), Move.HOLD, order(60), seen.changedAt().toString(), ONE))
                .contains(Outcome.NOT_POSSIBLE);
        assertThat(case1.of(bought).sold()).isTrue();
        assertThat(make(bought, Move.CONTACT)).isEqualTo(Outcome.DONE);
        assertThat(make(bought, Move.HOLD, order(60))).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(make(bought, Move.CLOSE)).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_release_needs_two_and_leaves_the_holding_period_of_the_municipality() {
        case1.stolen();
        var bought = case1.bought();
        make(bought, Move.TAKE);
        make(bought, Move.HOLD, order(60));
        assertThat(make(bought, Move.RELEASE)).isEqualTo(Outcome.PROPOSED);
        assertThat(now(bought).extended()).isTrue();
        assertThatThrownBy(() -> holds.release(bought.id(), "zaak 1", new By(ONE, "web", clock.instant())))
                .as("by one detective in the register")
                .isInstanceOf(InvalidInput.class);

        assertThat(answer(bought, Answer.APPROVE, OTHER)).isEqualTo(Outcome.DONE);

        assertThat(now(bought).extended()).isFalse();
        assertThat(now(bought).heldUntil()).isEqualTo(bought.heldUntil());
        assertThat(case1.of(bought).state()).isEqualTo(State.RELEASED);
    }

    @Test
    void a_seized_good_is_not_in_the_shop_until_it_proves_to_be_another() {
        case1.stolen();
        var bought = case1.bought(case1.number, 30);
        make(bought, Move.TAKE);
        make(bought, Move.CONTACT);
        make(bought, Move.SEIZE, order(0));
        assertThat(sell(bought)).isInstanceOf(Sales.Outcome.Seized.class);
        assertThat(now(bought).stateAt(clock.instant())).isEqualTo(PurchasedGood.State.SEIZED);

        make(bought, Move.REJECT);
        answer(bought, Answer.APPROVE, OTHER);

        assertThat(sell(bought)).isInstanceOf(Sales.Outcome.Sold.class);
    }

    @Test
    void an_order_says_all_that_it_lacks_at_once() {
        case1.stolen();
        var bought = case1.bought();
        make(bought, Move.TAKE);

        assertThatThrownBy(() -> make(bought, Move.HOLD, new TypedMove(null, "", null, "gisteren")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(InvalidInput.Fault::path)
                                .containsExactly("artikel", "kenmerk", "totEnMet"));
        assertThat(case1.of(bought).state()).isEqualTo(State.ASSIGNED);
    }

    @Test
    void of_two_at_the_same_time_one_is_told_that_the_other_was_first() throws Exception {
        case1.stolen();
        var bought = case1.bought();
        make(bought, Move.TAKE);
        var seen = case1.of(bought);
        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(List.of(() -> contact(seen, ONE), () -> contact(seen, OTHER)));

            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .containsExactlyInAnyOrder(Outcome.DONE, Outcome.CHANGED_MEANWHILE);
        }
        assertThat(hits.steps(seen.id()))
                .extracting(Hit.Step::state)
                .containsExactly(State.NEW, State.ASSIGNED, State.CONTACTED);
    }

    @Test
    void a_hit_of_elsewhere_does_not_exist() {
        case1.stolen();
        var hit = case1.of(case1.bought());
        var elsewhere = new Actor("account:9003", "E", "Politie", Set.of(Role.DETECTIVE), Set.of("RE03"));

        assertThat(moves.make(
                        hit.id(),
                        Move.TAKE,
                        TypedMove.because(null),
                        hit.changedAt().toString(),
                        elsewhere))
                .isEmpty();
    }

    @Test
    void a_withdrawn_theft_ends_a_hit_with_its_reason_as_long_as_police_only_looked() {
        var stolen = case1.stolen();
        var bought = case1.bought();
        make(bought, Move.TAKE);
        make(bought, Move.CONTACT);

        case1.soughtNoMore(stolen, GoodState.WITHDRAWN);

        var hit = case1.of(bought);
        assertThat(hit.state()).isEqualTo(State.WITHDRAWN);
        assertThat(hits.steps(hit.id()).getLast().reason()).isEqualTo("GOOD_WITHDRAWN");
    }

    @Test
    void a_withdrawn_theft_leaves_an_order_to_hold_standing_until_a_person_decides() {
        var good = StoredGoods.aBicycle(case1.make, List.of(case1.number), "GM1729");
        var stolen = case1.stolen(good);
        var bought = case1.bought();
        make(bought, Move.TAKE);
        make(bought, Move.HOLD, order(60));

        case1.soughtNoMore(stolen, GoodState.RECOVERED);
        TestMatching.compareAll(product);

        var hit = case1.of(bought);
        assertThat(hit.state()).isEqualTo(State.HOLD_ORDERED);
        assertThat(hit.unsoughtSince()).isNotNull();
        assertThat(hit.urgentSince()).isNotNull();
        assertThat(now(bought).extended()).isTrue();
        assertThat(hits.steps(hit.id()))
                .filteredOn(step -> "UNSOUGHT".equals(step.noted()))
                .hasSize(1);
        make(bought, Move.RELEASE);
        answer(bought, Answer.APPROVE, OTHER);
        assertThat(case1.of(bought).unsoughtSince()).isNull();
    }

    private Outcome contact(Hit seen, Actor actor) {
        return moves.make(
                        seen.id(),
                        Move.CONTACT,
                        TypedMove.because(null),
                        seen.changedAt().toString(),
                        actor)
                .orElseThrow();
    }

    private void make(Hit hit, Move move, TypedMove typed, Actor actor) {
        var seen = hits.find(hit.id(), null).orElseThrow().changedAt().toString();
        assertThat(moves.make(hit.id(), move, typed, seen, actor)).isPresent();
    }

    private Outcome make(PurchasedGood bought, Move move) {
        return make(bought, move, TypedMove.because("gezien in de winkel"));
    }

    private Outcome make(PurchasedGood bought, Move move, TypedMove typed) {
        var hit = case1.of(bought);
        return moves.make(hit.id(), move, typed, hit.changedAt().toString(), ONE)
                .orElseThrow();
    }

    private Outcome answer(PurchasedGood bought, Answer answer, Actor actor) {
        var hit = case1.of(bought);
        return moves.answer(hit.id(), answer, hit.changedAt().toString(), actor).orElseThrow();
    }

    private TypedMove order(int days) {
        var lastDay = DutchTime.today(clock).plusDays(days);
        return new TypedMove(null, "art. 94 Sv", "PL0900-2026000001", lastDay.toString());
    }

    private Sales.Outcome sell(PurchasedGood bought) {
        return sales.sell(bought.id(), SALE, case1.sale()).orElseThrow();
    }

    private PurchasedGood now(PurchasedGood bought) {
        return transaction.execute(
                status -> reading.find(bought.id(), case1.dealer()).orElseThrow());
    }

    /** Until somebody waits for a row that this transaction holds. */
    private void waitForLock() {
        while (database.sql("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
                        .query(Long.class)
                        .single()
                == 0) {
            Thread.onSpinWait();
        }
    }
}
