// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.review.ReviewLine.Remark;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts that are in use, with what was signed about each in a quarter. */
@Repository
class Reviews {
    /** After so long without log-in one may wonder whether an account is still needed. */
    static final Duration UNUSED = Duration.ofDays(90);

    private static final String LINES = """
            select a.id, a.login, a.name, o.name organisation, a.roles, a.area, a.created_at, a.last_log_in,
                   d.decision, d.signed_at, d.signed_by,
                   coalesce((select s.name from access.accounts s where 'account:' || s.id = d.signed_by), d.signed_by)
                       signed_name
            from access.accounts a
            join access.organisations o on o.id = a.organisation_id
            left join lateral (select * from access.review_decision r
                               where r.account_id = a.id and r.quarter = :quarter
                               order by r.number desc limit 1) d on true
            where not a.disabled
            """;

    private final JdbcClient database;

    Reviews(JdbcClient database) {
        this.database = database;
    }

    /** How many accounts there are, how many of them nobody signed for yet, and how many must go. */
    record Tally(long accounts, long open, long toWithdraw) {}

    Tally tally(Quarter quarter) {
        return database.sql("select count(*) accounts, count(*) filter (where decision is null) open, "
                        + "count(*) filter (where decision = 'WITHDRAW') to_withdraw from (" + LINES + ") lines")
                .param("quarter", quarter.toString())
                .query((row, number) ->
                        new Tally(row.getLong("accounts"), row.getLong("open"), row.getLong("to_withdraw")))
                .single();
    }

    /** Those not signed yet first, then what asks for attention. */
    List<ReviewLine> list(Quarter quarter, String reviewer, Instant now, int skip, int many) {
        return database.sql(LINES + """
                        order by d.decision is not null, a.last_log_in nulls first, a.login
                        limit :many offset :skip
                        """)
                .param("quarter", quarter.toString())
                .param("many", many)
                .param("skip", skip)
                .query((row, number) -> line(row, reviewer, now))
                .list();
    }

    /** How many accounts that were there at the end of a quarter were not signed in it, nor since. */
    long overdue(Quarter quarter, Instant end) {
        return database.sql("""
                        select count(*) from access.accounts a
                        where not a.disabled and a.created_at < :end
                          and not exists (select from access.review_decision r
                                          where r.account_id = a.id and r.quarter >= :quarter)
                        """)
                .param("end", end.atOffset(ZoneOffset.UTC))
                .param("quarter", quarter.toString())
                .query(Long.class)
                .single();
    }

    /** Keeps what was signed, with the rights as they are now; gives the login. Empty when there is no such account in use. */
    Optional<String> sign(Quarter quarter, long account, String decision, String signer, Instant now) {
        return database.sql("""
                        insert into access.review_decision
                            (quarter, account_id, decision, roles, area, signed_at, signed_by)
                        select :quarter, id, :decision, roles, area, :now, :signer
                        from access.accounts where id = :account and not disabled
                        returning (select login from access.accounts where id = :account)
                        """)
                .param("quarter", quarter.toString())
                .param("account", account)
                .param("decision", decision)
                .param("signer", signer)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    private static ReviewLine line(ResultSet row, String reviewer, Instant now) throws SQLException {
        var lastLogIn = RowMoments.find(row, "last_log_in");
        return new ReviewLine(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("organisation"),
                texts(row, "roles"),
                String.join(" ", texts(row, "area")),
                lastLogIn,
                remark(lastLogIn, now),
                row.getString("decision"),
                RowMoments.find(row, "signed_at"),
                row.getString("signed_name"),
                reviewer.equals("account:" + row.getLong("id")));
    }

    private static Remark remark(@Nullable Instant lastLogIn, Instant now) {
        if (lastLogIn == null) {
            return Remark.NEVER;
        }
        return lastLogIn.isBefore(now.minus(UNUSED)) ? Remark.UNUSED : Remark.NONE;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
