// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.hits.likeness.Likenesses.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How goods look, in PostgreSQL, which knows the stems of Dutch words. Whoever holds more than one holds stolen goods
 * before bought ones, each in their order, so that no two nodes wait for one another.
 */
@Repository
class PostgresLooks {
    private final JdbcClient database;

    PostgresLooks(JdbcClient database) {
        this.database = database;
    }

    /** Until the transaction ends. */
    void hold(boolean bought, Collection<String> goods) {
        database.sql("select good from hits.look where side = ? and good = any(?) order by good for update")
                .params(LookRow.side(bought), goods.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Keeps how a good looks now, with the stems of these words, and has it compared. */
    void put(Look look, String words) {
        database.sql("""
                        insert into hits.look as l (side, good, category, day, numbered, traits, milligrams, photos, corrected)
                        select :side, :good, :category, :day, :numbered, :traits::text[] || array(
                            select 'word:' || lexeme from unnest(to_tsvector('dutch', :words))
                            where length(lexeme) > 1 order by positions[1] limit 40), :milligrams, :photos, true
                        on conflict (side, good) do update set category = excluded.category, day = excluded.day,
                            numbered = excluded.numbered, traits = excluded.traits, milligrams = excluded.milligrams,
                            photos = excluded.photos, corrected = true, reached = '', gone = false,
                            waiting = true, not_before = '-infinity', failures = 0
                        """)
                .param("side", LookRow.side(look.bought()))
                .param("good", look.id())
                .param("category", look.category().code())
                .param("day", look.day())
                .param("numbered", look.numbered())
                .param("traits", LookRow.texts(look.traits()))
                .param("words", words)
                .param("milligrams", look.milligrams())
                .param("photos", look.photos().toArray(Long[]::new))
                .update();
    }

    void remove(boolean bought, Collection<String> goods) {
        database.sql("delete from hits.look where side = ? and good = any(?)")
                .params(LookRow.side(bought), goods.toArray(String[]::new))
                .update();
    }

    /** Has these stolen goods found no more, and removed once those they were like wait for comparison. */
    void bury(Collection<String> stolen) {
        database.sql("""
                        update hits.look set gone = true, reached = '', waiting = true, not_before = '-infinity', failures = 0
                        where side = 'stolen' and good = any(?)
                        """).param(stolen.toArray(String[]::new)).update();
    }

    boolean isAnyWaiting(boolean bought, Instant now) {
        return database.sql("select exists (select from hits.look where side = ? and waiting and not_before <= ?)")
                .params(LookRow.side(bought), now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Takes some for the transaction that compares them, as {@link nl.waakzaam.lookup.Unmatched#claim} does. */
    List<Waiting> claim(boolean bought, int atMost, Instant now) {
        return database.sql("""
                        with due as (
                            select side, good from hits.look where side = :side and waiting and not_before <= :now
                            order by not_before, good limit :atMost for no key update skip locked)
                        select l.* from hits.look l join due on l.side = due.side and l.good = due.good
                        """)
                .param("side", LookRow.side(bought))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query(LookRow::waiting)
                .list();
    }

    /** These were compared. */
    void settle(boolean bought, Collection<String> goods) {
        database.sql("""
                        update hits.look set waiting = false, corrected = false, reached = '', failures = 0
                        where side = ? and good = any(?)
                        """)
                .params(LookRow.side(bought), goods.toArray(String[]::new))
                .update();
    }

    /** A stolen good was held against the bought goods up to this one; the rest follows. */
    void reach(Look stolen, String bought) {
        database.sql("update hits.look set reached = ? where side = 'stolen' and good = ?")
                .params(bought, stolen.id())
                .update();
    }

    /** Has bought goods compared anew, after those that have not been compared at all. */
    void wake(Collection<String> bought, Instant now) {
        hold(true, bought);
        database.sql("""
                        update hits.look set waiting = true, not_before = :now
                        where side = 'bought' and good = any(:goods) and not waiting
                        """)
                .param("goods", bought.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Has one wait of which the comparison failed and was rolled back. */
    void putOff(Look look, Instant notBefore) {
        database.sql("update hits.look set not_before = ?, failures = failures + 1 where side = ? and good = ?")
                .params(notBefore.atOffset(ZoneOffset.UTC), LookRow.side(look.bought()), look.id())
                .update();
    }

    /** Of these stolen goods those that are sought, as they look now. */
    Set<Look> sought(Collection<String> stolen) {
        return database.sql("select * from hits.look where side = 'stolen' and not gone and good = any(?)")
                .param(stolen.toArray(String[]::new))
                .query(LookRow::look)
                .set();
    }

    /** The bought goods that were once found to look like this stolen good. */
    List<String> foundFor(Look stolen) {
        return database.sql("select bought_good from hits.pair where stolen_good = ? and bought = ''")
                .param(Long.parseLong(stolen.id()))
                .query((row, number) -> row.getObject(1, UUID.class).toString())
                .list();
    }
}
