// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.stolengoods.dispute.Dispute.State;
import nl.waakzaam.stolengoods.dispute.Reviewing.Outcome;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import nl.waakzaam.support.StoredGoods;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Only who is responsible for a good decides on it. */
@ProductTest
class ReviewingTest {
    private static final Actor UTRECHT = officer("RE03");
    private static final Actor AMSTERDAM = officer("RE05");

    @Autowired
    Reviewing reviewing;

    @Autowired
    Disputes disputes;

    @Autowired
    StolenGoods goods;

    @Autowired
    GoodsReading reading;

    private final String number = Register.aNumber();

    @Test
    void an_officer_without_a_good_of_their_own_refuses_nothing() {
        good("GM0344");
        var dispute = dispute();
        assertThat(reviewing.decide(dispute, State.REFUSED, Set.of(), "nee", AMSTERDAM))
                .isEqualTo(Outcome.NO_GOOD);
        var review = review(dispute, AMSTERDAM);
        assertThat(review.dispute().state()).isEqualTo(State.OPEN);
        assertThat(review.isMine()).isFalse();
        assertThat(review.elsewhere()).isOne();
    }

    @Test
    void a_dispute_stays_open_for_the_unit_where_another_good_has_the_number() {
        var here = good("GM0344");
        var there = good("GM0363");
        var dispute = dispute();
        assertThat(reviewing.decide(dispute, State.WITHDRAWN, Set.of(here), "De bon klopt.", UTRECHT))
                .isEqualTo(Outcome.DONE);
        assertThat(state(here)).isEqualTo(GoodState.WITHDRAWN);
        assertThat(state(there)).isEqualTo(GoodState.REGISTERED);
        assertThat(review(dispute, UTRECHT).dispute().isOpen()).isTrue();
        assertThat(review(dispute, UTRECHT).isMine()).isFalse();

        assertThat(reviewing.decide(dispute, State.REFUSED, Set.of(there), "Dit is een andere fiets.", AMSTERDAM))
                .isEqualTo(Outcome.DONE);
        var decided = review(dispute, AMSTERDAM).dispute();
        assertThat(decided.state()).isEqualTo(State.WITHDRAWN);
        assertThat(decided.reasonsGiven()).containsExactly("De bon klopt.", "Dit is een andere fiets.");
        assertThat(state(there)).isEqualTo(GoodState.REGISTERED);
    }

    @Test
    void a_good_that_was_not_chosen_is_still_to_be_decided() {
        var one = good("GM0344");
        var other = good("GM0344");
        var dispute = dispute();
        reviewing.decide(dispute, State.REFUSED, Set.of(one), "nee", UTRECHT);
        assertThat(review(dispute, UTRECHT).goods())
                .extracting(registered -> registered.good().id())
                .containsExactly(other);
        assertThat(reviewing.decide(dispute, State.REFUSED, Set.of(one), "nee", UTRECHT))
                .isEqualTo(Outcome.NO_GOOD);
        reviewing.decide(dispute, State.REFUSED, Set.of(other), "nee", UTRECHT);
        assertThat(review(dispute, UTRECHT).dispute().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void that_nothing_is_registered_anybody_may_say_and_nobody_can_uphold() {
        var dispute = dispute();
        assertThat(reviewing.decide(dispute, State.STRUCK, Set.of(), "ja", AMSTERDAM))
                .isEqualTo(Outcome.NO_GOOD);
        assertThat(reviewing.decide(dispute, State.REFUSED, Set.of(), "Er staat niets.", AMSTERDAM))
                .isEqualTo(Outcome.DONE);
        assertThat(review(dispute, AMSTERDAM).dispute().state()).isEqualTo(State.REFUSED);
    }

    private Reviewing.Review review(long dispute, Actor officer) {
        return reviewing.consult(dispute, officer).orElseThrow();
    }

    private long dispute() {
        var form = new DisputeForm(List.of(number), "fiets", Claim.BOUGHT.code(), "Gekocht met bon", "");
        return disputes.submit(form, List.of()).number();
    }

    private long good(String municipality) {
        var version = StoredGoods.aBicycle("Gazelle", List.of(number), municipality);
        return Objects.requireNonNull(goods.store(List.of(version), StoredGoods.aChange(), false)
                .ids()
                .get(version.name()));
    }

    private GoodState state(long good) {
        return reading.find(good).orElseThrow().version().state();
    }

    private static Actor officer(String area) {
        return new Actor("account:7", "Iris", "Politie", Set.of(Role.POLICE_INTAKE), Set.of(area));
    }
}
