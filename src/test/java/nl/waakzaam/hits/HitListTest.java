// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.dealers.ShopId;
import nl.waakzaam.hits.HitList.Row;
import nl.waakzaam.hits.TestHits.Planted;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.StoredGoods;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may leave a shop first stands on top, and the list is narrowed by what a detective asks. */
@ProductTest
class HitListTest {
    private static final String MUNICIPALITY = "GM0150";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final HitScope SCOPE = new HitScope(false, Set.of(MUNICIPALITY), "account:7");

    @Autowired
    ApplicationContext product;

    @Autowired
    Lists lists;

    @Autowired
    StepTerms terms;

    @Autowired
    JdbcClient database;

    private final String make = StoredGoods.aMake();
    private Instant now = at(TODAY, 21);
    private TestHits hits;

    @BeforeEach
    void hits() {
        hits = new TestHits(product);
    }

    @Test
    void what_is_urgent_stands_on_top_then_what_expires_first_then_what_is_free_sold_held_by_police_and_ended() {
        var ended = plant(TODAY);
        database.sql("update hits.hit set state = 'WITHDRAWN' where id = ?")
                .param(ended.value())
                .update();
        var sold = hits.plant(new Planted(make, "fiets", MUNICIPALITY, UUID.randomUUID(), "SAME", TODAY, true), now);
        var free = plant(TODAY.minusDays(1));
        var neverHeld = plant(null);
        var later = plant(TODAY.plusDays(3));
        var tonight = plant(TODAY);
        var urgent = plant(TODAY.plusDays(9));
        database.sql("update hits.hit set urgent_since = found_at where id = ?")
                .param(urgent.value())
                .update();
        var held = plant(TODAY);
        database.sql("update hits.hit set state = 'HOLD_ORDERED', assigned_to = 'account:7' where id = ?")
                .param(held.value())
                .update();

        assertThat(found(Map.of())).containsExactly(urgent, tonight, later, free, neverHeld, sold, held, ended);
    }

    @Test
    void hours_left_are_real_hours_also_in_the_night_in_which_the_clock_changes() {
        var spring = LocalDate.of(2026, 3, 29);
        var autumn = LocalDate.of(2026, 10, 25);
        plant(spring);
        assertThat(left(at(spring, 0))).isEqualTo(Duration.ofHours(23));
        now = at(spring, 0);
        assertThat(found(Map.of("binnen", "24"))).hasSize(1);
        database.sql("update hits.hit set held_until = ? where make = ?")
                .params(autumn, make)
                .update();
        assertThat(left(at(autumn, 0))).isEqualTo(Duration.ofHours(25));
        now = at(autumn, 0);
        assertThat(found(Map.of("binnen", "24"))).isEmpty();
        now = at(autumn, 1);
        assertThat(found(Map.of("binnen", "24"))).hasSize(1);
        assertThat(left(at(autumn, 22).plusSeconds(1))).isEqualTo(Duration.ofHours(1));
        assertThat(left(at(autumn, 23).plusSeconds(1))).isEqualTo(Duration.ofMinutes(59));
    }

    @Test
    void is_narrowed_by_each_filter_and_by_all_together() {
        var shop = UUID.randomUUID();
        var likely = hits.plant(new Planted(make, "horloge", MUNICIPALITY, shop, "LIKELY", null, true), now);
        var sure = plant(TODAY.plusDays(2));
        database.sql("update hits.hit set state = 'ASSIGNED', assigned_to = 'account:7' where id = ?")
                .param(sure.value())
                .update();

        assertThat(found(Map.of("zekerheid", "LIKELY"))).containsExactly(likely);
        assertThat(found(Map.of("categorie", "horloge"))).containsExactly(likely);
        assertThat(found(Map.of("verkocht", "YES"))).containsExactly(likely);
        assertThat(found(Map.of("verkocht", "NO"))).containsExactly(sure);
        assertThat(found(Map.of("wie", "NOBODY"))).containsExactly(likely);
        assertThat(found(Map.of("wie", "MINE"))).containsExactly(sure);
        assertThat(found(Map.of("wie", "OTHERS"))).isEmpty();
        assertThat(found(Map.of("stand", "ASSIGNED"))).containsExactly(sure);
        assertThat(found(Map.of("stand", "OPEN"))).containsExactly(sure, likely);
        assertThat(found(Map.of("binnen", "24"))).isEmpty();
        assertThat(found(Map.of("binnen", "72"))).containsExactly(sure);
        assertThat(found(Map.of("binnen", "onzin"))).isEmpty();
        assertThat(found(Map.of("gemeente", "GM0344"))).isEmpty();
        assertThat(found(Map.of(HitFilters.SHOP, "winkel"), new ShopId(shop))).containsExactly(likely);
        assertThat(found(Map.of("wie", "MINE", "verkocht", "NO", "zekerheid", "SAME")))
                .containsExactly(sure);
    }

    @Test
    void is_late_by_the_clock_of_the_step_as_the_hit_itself_tells_also_over_weekends_and_holidays() {
        var since = Map.of(
                "NEW", now.minus(Duration.ofHours(25)),
                "ASSIGNED", at(LocalDate.of(2026, 4, 2), 12),
                "SEIZED", at(TODAY.minusDays(4), 12),
                "RETURNED", at(TODAY, 12),
                "COMPENSATION", at(TODAY, 12));
        since.forEach(this::plantIn);
        plantIn("CLOSED", now);

        var rows = rows(Map.of());

        assertThat(rows)
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.dueAt())
                        .isEqualTo(terms.dueAt(
                                        row.state(),
                                        since.getOrDefault(row.state().name(), now))
                                .orElse(null)));
        assertThat(rows(Map.of("stap", "LATE")))
                .extracting(row -> row.state().name())
                .containsExactlyInAnyOrder("NEW", "ASSIGNED")
                .allSatisfy(state -> assertThat(
                                rows(Map.of("stand", state)).getFirst().late())
                        .isTrue());
        assertThat(ordered("stap")).startsWith("ASSIGNED", "NEW").endsWith("CLOSED");
        assertThat(rows(Map.of("stap", "24"))).isEmpty();
        now = now.minus(Duration.ofHours(2));
        assertThat(rows(Map.of("stap", "24")))
                .extracting(row -> row.state().name())
                .containsExactly("NEW");
    }

    @Test
    void what_one_was_given_is_new_until_one_opens_it_and_that_shows_to_nobody_else() {
        var given = plant(TODAY);
        database.sql("update hits.hit set state = 'ASSIGNED', assigned_to = 'account:8', unread = true where id = ?")
                .param(given.value())
                .update();
        assertThat(rows(Map.of()).getFirst().unread()).isFalse();
        assertThat(found(Map.of("wie", "UNREAD"))).isEmpty();

        database.sql("update hits.hit set assigned_to = 'account:7' where id = ?")
                .param(given.value())
                .update();
        assertThat(rows(Map.of()).getFirst().unread()).isTrue();
        assertThat(found(Map.of("wie", "UNREAD"))).containsExactly(given);
    }

    private void plantIn(String state, Instant since) {
        var id = plant(null).value();
        database.sql(
                        "update hits.hit set state = ?, assigned_to = case ? when 'NEW' then null else 'account:7' end where id = ?")
                .params(state, state, id)
                .update();
        database.sql("insert into hits.step (hit_id, at, by, state) values (?, ?, 'account:7', ?)")
                .params(id, since.atOffset(ZoneOffset.UTC), state)
                .update();
    }

    private List<String> ordered(String order) {
        return lists
                .show(
                        HitList.of(SCOPE, now, terms.inQueries(DutchTime.dayOf(now)), Map.of(), List.of()),
                        new Wanted(make, order, 1, Map.of(), Wanted.Format.CSV))
                .rows()
                .stream()
                .map(row -> row.state().name())
                .toList();
    }

    private HitId plant(@Nullable LocalDate heldUntil) {
        return hits.plant(Planted.aBicycle(make, MUNICIPALITY, heldUntil), now);
    }

    private Duration left(Instant moment) {
        return rows(Map.of()).getFirst().left(moment);
    }

    private List<HitId> found(Map<String, String> filters, ShopId... shops) {
        return rows(filters, shops).stream().map(row -> new HitId(row.id())).toList();
    }

    private List<Row> rows(Map<String, String> filters, ShopId... shops) {
        var wanted = new Wanted(make, "", 1, filters, Wanted.Format.CSV);
        return lists.show(
                        HitList.of(SCOPE, now, terms.inQueries(DutchTime.dayOf(now)), Map.of(), List.of(shops)), wanted)
                .rows();
    }

    private static Instant at(LocalDate day, int hour) {
        return ZonedDateTime.of(day.atTime(hour, 0), DutchTime.ZONE).toInstant();
    }
}
