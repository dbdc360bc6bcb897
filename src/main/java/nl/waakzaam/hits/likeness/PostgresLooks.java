// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.waakzaam.hits.likeness.Likenesses.Waiting;
import nl.waakzaam.stolengoods.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** How goods look, in PostgreSQL, which knows the stems of Dutch words. */
@Repository
class PostgresLooks {
    private static final int MOST_CANDIDATES = 200;

    private final JdbcClient database;

    PostgresLooks(JdbcClient database) {
        this.database = database;
    }

    /** Keeps how a good looks now, with the stems of these words, and has it compared. */
    void put(Look look, String words) {
        database.sql("""
                        insert into hits.look as l (side, good, category, day, numbered, traits, milligrams, photos)
                        select :side, :good, :category, :day, :numbered, :traits::text[] || array(
                            select 'word:' || lexeme from unnest(to_tsvector('dutch', :words))
                            where length(lexeme) > 1 order by positions[1] limit 40), :milligrams, :photos
                        on conflict (side, good) do update set category = excluded.category, day = excluded.day,
                            numbered = excluded.numbered, traits = excluded.traits, milligrams = excluded.milligrams,
                            photos = excluded.photos,
                            waiting = true, not_before = '-infinity', failures = 0
                        """)
                .param("side", side(look.bought()))
                .param("good", look.id())
                .param("category", look.category().code())
                .param("day", look.day())
                .param("numbered", look.numbered())
                .param("traits", texts(look.traits()))
                .param("words", words)
                .param("milligrams", look.milligrams())
                .param("photos", look.photos().toArray(Long[]::new))
                .update();
    }

    /** Waits for who compares with one of them now. */
    void remove(boolean bought, Collection<String> goods) {
        database.sql("delete from hits.look where side = ? and good = any(?)")
                .params(side(bought), goods.toArray(String[]::new))
                .update();
    }

    boolean isAnyWaiting(Instant now) {
        return database.sql("select exists (select from hits.look where waiting and not_before <= ?)")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Takes some for the transaction that compares them, as {@link nl.waakzaam.lookup.Unmatched#claim} does. */
    List<Waiting> claim(int atMost, Instant now) {
        return database.sql("""
                        with due as (
                            select side, good from hits.look where waiting and not_before <= :now
                            order by not_before, side, good limit :atMost for no key update skip locked)
                        update hits.look l set waiting = false from due where l.side = due.side and l.good = due.good
                        returning l.*
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> new Waiting(look(row), row.getInt("failures")))
                .list();
    }

    /** Has one wait of which the comparison failed and was rolled back. */
    void putOff(Look look, Instant notBefore) {
        database.sql("update hits.look set not_before = ?, failures = failures + 1 where side = ? and good = ?")
                .params(notBefore.atOffset(ZoneOffset.UTC), side(look.bought()), look.id())
                .update();
    }

    /**
     * Goods of the other side that share a trait that is not common, the rarest traits first. They stay as long as the
     * transaction lasts, so that none goes unseen while it is being compared.
     */
    List<Look> sharing(Look look, Commonness common, LookWeights weights) {
        var searched = look.traits().stream().filter(common::isSearchedBy).toList();
        return others(look, "o.traits && :traits::text[]", """
                        (select sum(known.weight) from unnest(:traits::text[], :weights::float8[]) known (trait, weight)
                        where known.trait = any(o.traits)) desc""")
                .param("traits", texts(searched))
                .param(
                        "weights",
                        searched.stream()
                                .map(trait -> -Math.log(common.of(trait, weights)))
                                .toArray(Double[]::new))
                .query((row, number) -> look(row))
                .list();
    }

    /** Those whose photos look like those of this good, the most alike first. */
    List<Look> picturedAlike(Look look, LookWeights weights) {
        var apart = "(select min(bit_count((p # q)::bit(64))) from unnest(o.photos) p, unnest(:photos::bigint[]) q)";
        return look.photos().isEmpty()
                ? List.of()
                : others(look, "o.photos <> '{}' and " + apart + " <= :bits", apart)
                        .param("photos", look.photos().toArray(Long[]::new))
                        .param("bits", weights.of(LookWeight.PHOTO_BITS))
                        .query((row, number) -> look(row))
                        .list();
    }

    private StatementSpec others(Look look, String condition, String order) {
        return database.sql("""
                        select o.* from hits.look o
                        where o.side = '%s' and o.category = :category and not (o.numbered and :numbered)
                            and (o.day is null or :from::date is null or o.day between :from and :until) and %s
                        order by %s, o.good limit %d for key share
                        """.formatted(side(!look.bought()), condition, order, MOST_CANDIDATES))
                .param("category", look.category().code())
                .param("numbered", look.numbered())
                .param("from", look.from())
                .param("until", look.until());
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getString("side").equals("bought"),
                row.getString("good"),
                Category.ofCode(row.getString("category")).orElse(Category.OTHER),
                row.getObject("day", LocalDate.class),
                row.getBoolean("numbered"),
                Arrays.stream((String[]) row.getArray("traits").getArray())
                        .map(Trait::read)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("milligrams", Long.class),
                List.of((Long[]) row.getArray("photos").getArray()));
    }

    private static String side(boolean bought) {
        return bought ? "bought" : "stolen";
    }

    private static String[] texts(Collection<Trait> traits) {
        return traits.stream().map(Trait::toString).toArray(String[]::new);
    }
}
