// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the processing log, for those who look after it; whoever shows it to a person logs that look. */
@Repository
public class LogReading {
    private static final String ROWS = "select l.* from accountability.processing_log l";
    private static final int FETCHED = 1_000;
    private final JdbcClient database;
    private final Pseudonyms pseudonyms;

    LogReading(JdbcClient database, Pseudonyms pseudonyms) {
        this.database = database;
        this.pseudonyms = pseudonyms;
    }

    /** An act and its place in the chain: places are given in the order in which acts became final. */
    public record Chained(long place, LoggedAct act) {}

    /** How an account works: its acts, and how many of them between 22 and 6 hours on the Dutch clock. */
    public record Habit(long acts, long atNight) {}

    /** Newest first. */
    public List<LoggedAct> list(LogQuery query, int skip, int many) {
        return bound(ROWS + query.where() + " order by at desc, id desc limit :many offset :skip", query)
                .param("many", many)
                .param("skip", skip)
                .query((row, number) -> act(row))
                .list();
    }

    /** All that fit, newest first, in portions; in the caller's transaction. */
    public void forEach(LogQuery query, Consumer<LoggedAct> each) {
        try (var acts = bound(ROWS + query.where() + " order by at desc, id desc", query)
                .withFetchSize(FETCHED)
                .query((row, number) -> act(row))
                .stream()) {
            acts.forEach(each);
        }
    }

    /** How many acts there are, counted no further than {@code most}. */
    public long count(LogQuery query, int most) {
        return bound(
                        "select count(*) from (select from accountability.processing_log" + query.where()
                                + " limit :most) found",
                        query)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    public List<LoggedAct> list(List<Long> ids) {
        return database.sql(ROWS + " where id in (:ids) order by at, id")
                .param("ids", ids)
                .query((row, number) -> act(row))
                .list();
    }

    /** What became final after a place in the chain, in order; nothing is skipped that commits late. */
    public List<Chained> listAfter(long place, int many) {
        return database.sql("""
                        select k.sequence, l.* from accountability.chain_link k
                        join accountability.processing_log l on l.id = k.row_id
                        where k.sequence > :place order by k.sequence limit :many
                        """)
                .param("place", place)
                .param("many", many)
                .query((row, number) -> new Chained(row.getLong("sequence"), act(row)))
                .list();
    }

    public Habit habit(String actor, Instant from, Instant until) {
        var query = LogQuery.by(actor, from, until);
        return bound("""
                        select count(*) acts, count(*) filter
                            (where extract(hour from at at time zone 'Europe/Amsterdam') not between 6 and 21) at_night
                        from accountability.processing_log""" + query.where(), query)
                .query((row, number) -> new Habit(row.getLong("acts"), row.getLong("at_night")))
                .single();
    }

    private StatementSpec bound(String sql, LogQuery query) {
        return database.sql(sql)
                .param("from", query.from().atOffset(ZoneOffset.UTC))
                .param("until", query.until().atOffset(ZoneOffset.UTC))
                .param("person", pseudonyms.of(query.person()))
                .params(query.texts());
    }

    private static LoggedAct act(ResultSet row) throws SQLException {
        return new LoggedAct(
                row.getLong("id"),
                RowMoments.get(row, "at"),
                row.getString("activity"),
                Processing.Action.valueOf(row.getString("action")),
                row.getString("actor"),
                row.getString("origin"),
                ObjectKind.of(row.getString("object_type")).orElseThrow(),
                row.getString("object_id"),
                Processing.Outcome.valueOf(row.getString("outcome")),
                row.getString("data_subject"),
                row.getString("purpose"),
                row.getString("legal_basis"),
                row.getString("access_reason"),
                row.getString("recipient"));
    }
}
