// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.access.Role;
import nl.waakzaam.access.TestVisitors;
import nl.waakzaam.access.TestVisitors.Visitor;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.Register;
import nl.waakzaam.support.StoredGoods;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules over rows of the log itself, chained and judged by the product that runs. */
@ProductTest
class WatchedLogTest {
    @Autowired
    ApplicationContext product;

    @Autowired
    StolenGoods goods;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private Visitor clerk;

    @BeforeEach
    void enter() {
        clerk = new TestVisitors(product).enter("Nora " + UUID.randomUUID(), Role.POLICE_INTAKE, "GM0363");
    }

    @Test
    void notices_neighbours_three_goods_of_one_municipality_where_the_clerk_does_not_work() {
        var now = clock.instant();
        look("CONSULT", good("GM0518"), now.minusSeconds(300));
        look("CONSULT", good("GM0518"), now.minusSeconds(200));
        look("CONSULT", good("GM0363"), now.minusSeconds(150));
        assertThat(found()).isEmpty();
        look("CONSULT", good("GM0518"), now.minusSeconds(100));
        assertThat(found()).containsExactly("OUTSIDE_AREA");
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void notices_a_look_at_night_by_who_works_by_day() {
        var good = good("GM0363");
        for (int days = 2; days < 7; days++) {
            look("CONSULT", good("GM0363"), at(days, LocalTime.of(11, 0)));
        }
        assertThat(found()).isEmpty();
        look("CONSULT", good, at(1, LocalTime.of(2, 30)));
        assertThat(found()).containsExactly("AT_NIGHT");
    }

    @Test
    void notices_looks_at_one_good_that_nothing_follows_from() {
        var good = good("GM0363");
        look("CONSULT", good, at(3, LocalTime.of(11, 0)));
        look("CONSULT", good, at(2, LocalTime.of(11, 0)));
        assertThat(found()).isEmpty();
        look("CONSULT", good, at(1, LocalTime.of(11, 0)));
        assertThat(found()).containsExactly("NO_FOLLOW_UP");
    }

    @Test
    void does_not_notice_looks_at_one_good_that_was_then_changed() {
        var good = good("GM0363");
        look("CONSULT", good, at(3, LocalTime.of(11, 0)));
        look("CONSULT", good, at(2, LocalTime.of(11, 0)));
        look("CHANGE", good, at(2, LocalTime.of(12, 0)));
        look("CONSULT", good, at(1, LocalTime.of(11, 0)));
        assertThat(found()).isEmpty();
    }

    /** What the rules said of this clerk, once all that stands in the log was judged. */
    private List<String> found() {
        Awaitility.await().until(() -> {
            TestWatch.catchUp(product);
            return isJudged();
        });
        return database.sql("""
                        select f.rule from oversight.finding f
                        where exists (select from accountability.processing_log l
                                      where l.actor = :actor and l.id = any(f.log_rows)) order by f.rule
                        """)
                .param("actor", clerk.actor())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private boolean isJudged() {
        return database.sql("""
                        select not exists (
                            select from accountability.processing_log l
                            left join accountability.chain_link k on k.row_id = l.id
                            where l.actor = :actor
                              and (k.sequence is null or k.sequence > (select place from oversight.watched)))
                        """)
                .param("actor", clerk.actor())
                .query(Boolean.class)
                .single();
    }

    private int rows() {
        return database.sql("""
                        select cardinality(f.log_rows) from oversight.finding f
                        where exists (select from accountability.processing_log l
                                      where l.actor = :actor and l.id = any(f.log_rows))
                        """)
                .param("actor", clerk.actor())
                .query(Integer.class)
                .single();
    }

    private long good(String municipality) {
        var version = StoredGoods.aBicycle("Gazelle", List.of(Register.aNumber()), municipality);
        var ids = goods.store(List.of(version), StoredGoods.aChange(), false).ids();
        return ids.getOrDefault(version.name(), 0L);
    }

    private Instant at(int daysAgo, LocalTime time) {
        return DutchTime.today(clock)
                .minusDays(daysAgo)
                .atTime(time)
                .atZone(DutchTime.ZONE)
                .toInstant();
    }

    /** A row as the log has it of somebody who did this at that moment. */
    private void look(String action, long good, Instant at) {
        assertThat(at).isBefore(clock.instant().plus(Duration.ofSeconds(1)));
        database.sql("""
                        insert into accountability.processing_log (at, trace_id, span_id, activity, action, actor, origin,
                            object_type, object_id, outcome, purpose, legal_basis)
                        values (:at, repeat('a', 32), repeat('b', 16), 'stolengoods.consultation', :action, :actor, 'web',
                            'stolen-good', :good, 'DONE', 'opsporing', 'art. 8 Wpg')
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("action", action)
                .param("actor", clerk.actor())
                .param("good", Long.toString(good))
                .update();
    }
}
