// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.seller;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.purchases.By;
import nl.waakzaam.purchases.Holds;
import nl.waakzaam.purchases.Sellers;
import nl.waakzaam.purchases.seller.Look.Who;
import nl.waakzaam.purchases.seller.SoldThings.Sold;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a seller sees of one purchase, and when. */
@ProductTest
class SellersViewTest {
    private static final Actor DETECTIVE =
            new Actor("account:0", "D. Test", "Politie", Set.of(Role.DETECTIVE), Set.of("RE03"));

    @Autowired
    ApplicationContext product;

    @Autowired
    SellersViews views;

    @Autowired
    Embargoes embargoes;

    @Autowired
    Holds holds;

    @Autowired
    Sellers sellers;

    @Autowired
    Clock clock;

    private SoldThings things;
    private Sold sold;

    @BeforeEach
    void sell() {
        things = new SoldThings(product);
        sold = things.byAPerson();
    }

    @Test
    void shows_the_goods_of_this_receipt_and_no_other() {
        things.byAPerson();
        var view = after(Duration.ZERO);
        assertThat(view.goods()).hasSize(1).allMatch(good -> good.purchase().equals(sold.purchase()));
        assertThat(view.municipality()).isEqualTo("Utrecht");
        assertThat(view.lastMonth().atEndOfMonth())
                .isAfter(DutchTime.today(clock).plusYears(4).minusDays(1));
    }

    @Test
    void shows_of_each_word_of_a_person_one_character() {
        assertThat(SellersView.veiled("Jan de Vries")).isEqualTo("J•• d• V••••");
        assertThat(SellersView.veiled("Kade 12, 3511 ZZ Utrecht")).isEqualTo("K••• 1•, 3••• Z• U••••••");
        assertThat(SellersView.veiled("SPECI2014")).isEqualTo("S••••••••");
    }

    @Test
    void tells_who_of_the_shop_looked_by_role_and_purpose_and_that_the_code_was_used() {
        var employee = new TestVisitors(product).never("Wim Winkel", Role.DEALER, "GM0344");
        var looking = new Actor(employee.actor(), "x", things.organisation, Set.of(Role.DEALER), Set.of());
        sellers.show(sold.purchase(), "klant belt", new By(looking, "web", clock.instant()));
        after(Duration.ZERO);
        var looks = after(Duration.ZERO).looks();
        assertThat(looks).extracting(Look::who).contains(Who.SHOP, Who.SELLER);
        assertThat(looks).extracting(Look::purpose).contains("inkoopregister van opkopers");
        assertThat(looks.toString()).doesNotContain("Wim", "klant belt", employee.actor());
    }

    @Test
    void tells_that_a_till_of_the_shop_read_it() {
        var till = new Actor("client:kassa", "x", things.organisation, Set.of(), Set.of());
        sellers.show(sold.purchase(), "kassa", new By(till, "api", clock.instant()));
        assertThat(whoLooked(Duration.ZERO)).contains(Who.SHOP);
    }

    @Test
    void shows_looks_by_police_after_ninety_days() {
        policeLook();
        assertThat(whoLooked(Duration.ZERO)).doesNotContain(Who.POLICE);
        assertThat(whoLooked(Duration.ofDays(90))).doesNotContain(Who.POLICE);
        assertThat(whoLooked(Duration.ofDays(92))).contains(Who.POLICE);
    }

    @Test
    void hides_them_for_longer_when_police_of_the_area_give_a_reason() {
        policeLook();
        var today = DutchTime.today(clock);
        assertThat(embargoes.set(sold.purchase(), today.plusDays(200), "zaak 1", detective()))
                .isTrue();
        assertThat(whoLooked(Duration.ofDays(199))).doesNotContain(Who.POLICE);
        assertThat(whoLooked(Duration.ofDays(202))).contains(Who.POLICE);

        assertThat(embargoes.set(sold.purchase(), today.plusDays(300), "zaak 1 loopt", detective()))
                .isTrue();
        assertThat(whoLooked(Duration.ofDays(202))).doesNotContain(Who.POLICE);
        assertThat(embargoes.consult(sold.purchase(), detective()).orElseThrow().decisions())
                .extracting(Embargo.Decision::reason)
                .containsExactly("zaak 1 loopt", "zaak 1");
    }

    @Test
    void shows_them_at_once_when_police_lift_the_embargo() {
        policeLook();
        embargoes.set(sold.purchase(), DutchTime.today(clock).minusDays(1), "zaak 1 gesloten", detective());
        assertThat(whoLooked(Duration.ofMinutes(1))).contains(Who.POLICE);
    }

    @Test
    void hides_them_as_long_as_a_hit_on_the_good_is_open_whatever_the_embargo_says() throws SQLException {
        hit("NEW", Duration.ZERO);
        policeLook();
        embargoes.set(sold.purchase(), DutchTime.today(clock).minusDays(1), "klaar", detective());
        assertThat(whoLooked(Duration.ofMinutes(1))).doesNotContain(Who.POLICE);
        assertThat(whoLooked(Duration.ofDays(400))).doesNotContain(Who.POLICE);
        assertThat(after(Duration.ofDays(400)).looks()).extracting(Look::who).contains(Who.SELLER);
        hit("NOT_THE_SAME", Duration.ofDays(401));
        assertThat(whoLooked(Duration.ofDays(400))).doesNotContain(Who.POLICE);
        assertThat(whoLooked(Duration.ofDays(402))).contains(Who.POLICE);
    }

    @Test
    void a_hit_that_opens_takes_no_look_away_that_showed() throws SQLException {
        policeLook();
        for (var day = 93; day < 100; day += 4) {
            hit("NEW", Duration.ofDays(day));
            assertThat(police(Duration.ofDays(day + 1))).hasSize(1);
            hit("NOT_THE_SAME", Duration.ofDays(day + 2));
            assertThat(police(Duration.ofDays(day + 3))).hasSize(1);
        }
    }

    @Test
    void a_look_whose_embargo_ends_while_a_hit_is_open_waits_for_its_end() throws SQLException {
        policeLook();
        hit("NEW", Duration.ofDays(50));
        assertThat(police(Duration.ofDays(200))).isEmpty();
        hit("ASSIGNED", Duration.ofDays(201));
        assertThat(police(Duration.ofDays(202))).isEmpty();
        hit("CLOSED", Duration.ofDays(203));
        assertThat(police(Duration.ofDays(204))).hasSize(1);
    }

    @Test
    void an_embargo_takes_no_look_away_that_showed() {
        policeLook();
        embargoes.set(
                sold.purchase(),
                DutchTime.today(clock).plusDays(300),
                "zaak 2",
                new By(DETECTIVE, "web", clock.instant().plus(Duration.ofDays(100))));
        assertThat(police(Duration.ofDays(99))).hasSize(1);
        assertThat(police(Duration.ofDays(101))).hasSize(1);
    }

    @Test
    void however_often_police_look_while_it_is_hidden_no_other_look_makes_room() {
        var till = new Actor("client:kassa", "x", things.organisation, Set.of(), Set.of());
        sellers.show(sold.purchase(), "kassa", new By(till, "api", clock.instant()));
        for (int i = 0; i < 201; i++) {
            policeLook();
        }
        assertThat(whoLooked(Duration.ZERO)).contains(Who.SHOP);
    }

    private List<Who> police(Duration later) {
        return whoLooked(later).stream().filter(who -> who == Who.POLICE).toList();
    }

    /** A hit on the good that was sold came to this state; only the database can be told so. */
    private void hit(String state, Duration later) throws SQLException {
        try (var superuser = TestDatabase.superuser("waakzaam");
                var statement = superuser.createStatement()) {
            statement.execute("""
                    insert into hits.pair (bought_good, stolen_good, verdict, odds, weights, bought_kind, bought,
                        stolen_kind, stolen, grounds, factors, judged_at)
                    values ('%1$s', 1, 'SAME', 1000, 1, 'FRAME', 'BA1234567', 'FRAME', 'BA1234567', '{}', '{}', now())
                    on conflict do nothing;
                    insert into hits.hit (bought_good, stolen_good, shop_id, municipality, category, sold, state,
                        found_at, changed_at)
                    values ('%1$s', 1, '%2$s', 'GM0344', 'fiets', false, 'NEW', now(), now())
                    on conflict do nothing;
                    insert into hits.step (hit_id, at, by, state)
                    select id, '%4$s', 'system:test', '%3$s' from hits.hit where bought_good = '%1$s'
                    """.formatted(
                    sold.good(), things.shop.id(), state, clock.instant().plus(later)));
        }
    }

    @Test
    void leaves_police_of_another_area_no_say() {
        var elsewhere = new Actor("account:0", "D. Test", "Politie", Set.of(Role.DETECTIVE), Set.of("RE01"));
        var by = new By(elsewhere, "web", clock.instant());
        assertThat(embargoes.consult(sold.purchase(), by)).isEmpty();
        assertThat(embargoes.set(sold.purchase(), DutchTime.today(clock).plusDays(200), "zaak 1", by))
                .isFalse();
    }

    @Test
    void does_not_show_that_police_have_a_good_held_longer_or_released_it() {
        var good = after(Duration.ZERO).goods().getFirst();
        holds.extend(good.id(), DutchTime.today(clock).plusDays(60), "bevel", detective());
        assertThat(after(Duration.ZERO).goods()).containsExactly(good);
        holds.release(good.id(), "klaar", detective());
        assertThat(after(Duration.ZERO).goods()).containsExactly(good);
    }

    @Test
    void the_last_decision_rules_what_was_before_it_and_only_prolongs_what_comes_after() {
        var at = Instant.parse("2026-03-01T12:00:00Z");
        var lifted = new Embargo.Decision(at, LocalDate.of(2026, 2, 28), "klaar");
        var prolonged = new Embargo.Decision(at, LocalDate.of(2026, 9, 1), "loopt");
        var usual = Period.ofDays(90);
        var before = at.minus(Duration.ofDays(1));
        var after = at.plus(Duration.ofDays(1));
        assertThat(new Embargo(usual, List.of(lifted)).lastDayOf(before)).isEqualTo("2026-02-28");
        assertThat(new Embargo(usual, List.of(lifted)).lastDayOf(after)).isEqualTo("2026-05-31");
        assertThat(new Embargo(usual, List.of(prolonged)).lastDayOf(after)).isEqualTo("2026-09-01");
        assertThat(new Embargo(usual, List.of()).lastDayOf(before)).isEqualTo("2026-05-29");
    }

    private void policeLook() {
        assertThat(holds.show(sold.good(), "zaak 1", detective())).isPresent();
    }

    private List<Who> whoLooked(Duration later) {
        return after(later).looks().stream().map(Look::who).toList();
    }

    private SellersView after(Duration later) {
        return views.show(
                sold.purchase(),
                new By(SellerActs.SELLER, "web", clock.instant().plus(later)));
    }

    private By detective() {
        return new By(DETECTIVE, "web", clock.instant());
    }
}
