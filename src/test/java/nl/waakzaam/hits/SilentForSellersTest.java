// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestSessions;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.Holds;
import nl.waakzaam.purchases.PurchasedGood;
import nl.waakzaam.purchases.seller.Embargoes;
import nl.waakzaam.purchases.seller.TestReceipts;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Screens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who sold a stolen good cannot tell from the own view of the sale that police found out. */
@ProductTest
class SilentForSellersTest {
    private static final String POLICE = "de politie, ";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext product;

    @Autowired
    Holds holds;

    @Autowired
    Embargoes embargoes;

    @Autowired
    Moves moves;

    @Autowired
    Clock clock;

    private TestHit case1;
    private PurchasedGood bought;
    private Screens seller;
    private String code;

    @BeforeEach
    void sell() {
        case1 = new TestHit("GM1729", product);
        bought = case1.bought();
        seller = new Screens(port, new TestSessions(product).start(Role.DEALER));
        code = TestReceipts.code(
                product, case1.shop.id().toString(), bought.purchase().toString());
    }

    @Test
    void the_page_of_the_seller_is_the_same_to_the_byte_before_a_hit_and_while_it_is_open() throws Exception {
        assertSameThroughout(page());
    }

    @Test
    void so_it_is_where_a_look_by_police_showed_before() throws Exception {
        look();
        lift();
        var before = page();
        assertThat(before).containsOnlyOnce(POLICE);
        assertSameThroughout(before);
    }

    @Test
    void what_police_did_meanwhile_shows_when_the_hit_is_closed_and_the_embargo_over() throws Exception {
        case1.stolen();
        make(Move.TAKE);
        look();
        make(Move.REJECT);
        approve();
        assertThat(page()).doesNotContain(POLICE);

        lift();
        assertThat(page()).contains(POLICE).contains("De politie kan ook gekeken hebben");
    }

    private void assertSameThroughout(String before) throws Exception {
        case1.stolen();
        assertThat(case1.of(bought).isSure()).isTrue();
        assertThat(page()).isEqualTo(before);
        make(Move.TAKE);
        look();
        lift();
        make(Move.CONTACT);
        assertThat(page()).isEqualTo(before);
        make(Move.HOLD);
        assertThat(page()).isEqualTo(before);
        make(Move.SEIZE);
        assertThat(page()).isEqualTo(before);
    }

    /** As somebody with the receipt gets it, without tokens and the lines of the own visits, which come with each. */
    private String page() throws Exception {
        var answer = seller.post("/mijn-verkoop", Map.of("code", code, "geboortedatum", "1985-03-14"));
        assertThat(answer.body()).contains("De politie kan ook gekeken hebben");
        return answer.body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("\\s*<li>[^<]*met de code op het bewijs.*</li>", "");
    }

    private void look() {
        assertThat(holds.show(bought.id(), "zaak 1", detective())).isPresent();
    }

    private void lift() {
        assertThat(embargoes.set(bought.purchase(), DutchTime.today(clock).minusDays(1), "klaar", detective()))
                .isTrue();
    }

    private By detective() {
        return new By(TestHit.detective("account:9001"), "web", now());
    }

    private void make(Move move) {
        var hit = case1.of(bought);
        var lastDay = DutchTime.today(clock).plusDays(60).toString();
        var typed = new TypedMove("proef", "art. 94 Sv", "PL0900-2026000001", lastDay);
        assertThat(moves.make(hit.id(), move, typed, hit.changedAt().toString(), TestHit.detective("account:9001")))
                .isPresent();
    }

    private void approve() {
        var hit = case1.of(bought);
        assertThat(moves.answer(
                        hit.id(), Moves.Answer.APPROVE, hit.changedAt().toString(), TestHit.detective("account:9002")))
                .contains(Moves.Outcome.DONE);
    }

    private Instant now() {
        return clock.instant();
    }
}
