// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.hits.TestHits.Planted;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.StoredGoods;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Detectives divide hits: each is given whole or stays as it is. */
@ProductTest
class AssigningTest {
    private static final LocalDate HELD = LocalDate.of(2026, 12, 1);

    @Autowired
    ApplicationContext product;

    @Autowired
    Assigning assigning;

    @Autowired
    HitWork work;

    @Autowired
    Moves moves;

    @Autowired
    PostgresHits hits;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final String make = StoredGoods.aMake();
    private Actor detective;
    private Instant now;

    @BeforeEach
    void aDetectiveOfEverywhere() {
        detective = anyDetective("NL");
        now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Test
    void several_go_to_a_colleague_with_a_step_and_a_line_in_the_log_for_each() {
        var colleague = anyDetective("NL");
        var one = plant("GM0344");
        var other = plant("GM0344");

        var done = assigning.assign(List.of(one, other), colleague.id(), detective);

        assertThat(done.given()).isEqualTo(2);
        assertThat(done.left()).isEmpty();
        assertThat(done.name()).isEqualTo(colleague.name());
        for (var ticked : List.of(one, other)) {
            assertThat(hit(ticked).state()).isEqualTo(State.ASSIGNED);
            assertThat(hit(ticked).assignedTo()).isEqualTo(colleague.id());
            assertThat(hits.steps(ticked.id())).singleElement().satisfies(step -> {
                assertThat(step.state()).isEqualTo(State.ASSIGNED);
                assertThat(step.by()).isEqualTo(detective.id());
            });
            assertThat(logged(ticked)).isOne();
        }
    }

    @Test
    void what_was_given_is_unread_until_who_got_it_opens_it_which_others_cannot_tell() {
        var colleague = anyDetective("NL");
        var ticked = plant("GM0344");
        assigning.assign(List.of(ticked), colleague.id(), detective);
        var changedAt = hit(ticked).changedAt();

        work.open(ticked.id(), detective);
        assertThat(isUnread(ticked)).isTrue();
        work.open(ticked.id(), colleague);
        assertThat(isUnread(ticked)).isFalse();
        assertThat(hit(ticked).changedAt()).isEqualTo(changedAt);
        assertThat(hits.steps(ticked.id())).hasSize(1);
    }

    @Test
    void who_takes_over_what_a_colleague_had_not_opened_has_it_open() {
        var ticked = plant("GM0344");
        assigning.assign(List.of(ticked), anyDetective("NL").id(), detective);

        var seen = hit(ticked).changedAt().toString();
        moves.make(ticked.id(), Move.TAKE, TypedMove.of(Map.of()), seen, detective);

        assertThat(hit(ticked).assignedTo()).isEqualTo(detective.id());
        assertThat(isUnread(ticked)).isFalse();
    }

    private boolean isUnread(Ticked ticked) {
        return database.sql("select unread from hits.hit where id = ?")
                .param(ticked.id().value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void what_changed_meanwhile_stays_as_it_is_and_is_named_while_the_others_are_given() {
        var changed = plant("GM0344");
        var same = plant("GM0344");
        assigning.assign(List.of(changed), detective.id(), detective);
        var colleague = anyDetective("NL");

        var done = assigning.assign(List.of(changed, same), colleague.id(), detective);

        assertThat(done.given()).isOne();
        assertThat(done.left()).extracting(Hit::id).containsExactly(changed.id());
        assertThat(hit(changed).assignedTo()).isEqualTo(detective.id());
        assertThat(hit(same).assignedTo()).isEqualTo(colleague.id());
    }

    @Test
    void a_hit_goes_to_nobody_outside_the_area_and_by_nobody_outside_it() {
        var utrecht = anyDetective("RE03");
        var hit = plant("GM0014");

        assertThat(assigning.assign(List.of(hit), utrecht.id(), detective).left())
                .hasSize(1);
        var unseen = assigning.assign(List.of(hit), utrecht.id(), utrecht);
        assertThat(unseen.given()).isZero();
        assertThat(unseen.left()).isEmpty();
        assertThat(hit(hit).state()).isEqualTo(State.NEW);
    }

    @Test
    void only_detectives_whose_area_meets_the_own_one_are_candidates_oneself_first() {
        var utrecht = anyDetective("RE03");
        var groningen = anyDetective("RE01");
        var dealer = new TestVisitors(product)
                .never("D. Handelaar", Role.DEALER, "NL")
                .actor();

        assertThat(assigning.candidates(utrecht).keySet())
                .startsWith(utrecht.id())
                .contains(detective.id())
                .doesNotContain(groningen.id(), dealer);
    }

    @Test
    void refuses_nothing_and_nobody_at_once() {
        assertThatThrownBy(() -> assigning.assign(List.of(), "account:0", detective))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults()).hasSize(2));
    }

    private Ticked plant(String municipality) {
        var id = new TestHits(product).plant(Planted.aBicycle(make, municipality, HELD), now);
        return new Ticked(id, now.toString());
    }

    private Hit hit(Ticked ticked) {
        return hits.find(ticked.id(), null).orElseThrow();
    }

    private long logged(Ticked ticked) {
        return database.sql("""
                        select count(*) from accountability.processing_log where object_id = ? and activity = 'hits.review'
                        """).param(ticked.id().toString()).query(Long.class).single();
    }

    private Actor anyDetective(String area) {
        var account = new TestVisitors(product).never("R. Recherche", Role.DETECTIVE, area);
        return new Actor(account.actor(), "R. Recherche", "Politie", Set.of(Role.DETECTIVE), Set.of(area));
    }
}
