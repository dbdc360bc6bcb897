// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All sessions, in the database, so that they outlive a restart and hold on every node. A session ends after thirty
 * minutes of rest and after twelve hours in any case; of more than three, the oldest ends.
 */
@Component
class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration ABSOLUTE = Duration.ofHours(12);
    static final int MOST = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Clock clock;

    Sessions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Starts a session and returns its secret token, which is kept nowhere else. */
    @Transactional
    public String start(Account account, boolean complete, String browser) {
        var token = token();
        var now = OffsetDateTime.now(clock);
        database.sql("""
                        insert into access.sessions (id, token_hash, account_id, started_at, seen_at, confirmed_at,
                                                     complete, browser)
                        values (?, ?, ?, ?, ?, ?, ?, left(?, 200))
                        """)
                .params(UUID.randomUUID(), Attempts.hash(token), account.id(), now, now, now, complete, browser)
                .update();
        database.sql("""
                        delete from access.sessions where account_id = ? and id not in
                        (select id from access.sessions where account_id = ? order by started_at desc, seen_at desc limit ?)
                        """).params(account.id(), account.id(), MOST).update();
        return token;
    }

    /** The session of a token while it lasts; being found counts as activity. */
    Optional<Session> find(String token) {
        var now = OffsetDateTime.now(clock);
        var found = database.sql(
                        select("where s.token_hash = ? and s.seen_at > ? and s.started_at > ? and not a.disabled"))
                .params(Attempts.hash(token), now.minus(IDLE), now.minus(ABSOLUTE))
                .query(Sessions::read)
                .optional();
        found.filter(session -> session.seenAt().plusSeconds(60).isBefore(now.toInstant()))
                .ifPresent(session -> database.sql("update access.sessions set seen_at = ? where id = ?")
                        .params(now, session.id())
                        .update());
        return found;
    }

    List<Session> listOf(long account) {
        var now = OffsetDateTime.now(clock);
        return database.sql(select("where s.account_id = ? and s.complete and s.seen_at > ? and s.started_at > ?")
                        + " order by s.started_at desc")
                .params(account, now.minus(IDLE), now.minus(ABSOLUTE))
                .query(Sessions::read)
                .list();
    }

    void end(String token) {
        database.sql("delete from access.sessions where token_hash = ?")
                .param(Attempts.hash(token))
                .update();
    }

    void end(long account, UUID id) {
        database.sql("delete from access.sessions where account_id = ? and id = ?")
                .params(account, id)
                .update();
    }

    /** Notes that the owner proved it once more; returns the new token, the old one is nothing now. */
    String confirm(Session session) {
        var token = token();
        database.sql("update access.sessions set token_hash = ?, confirmed_at = ? where id = ?")
                .params(Attempts.hash(token), OffsetDateTime.now(clock), session.id())
                .update();
        return token;
    }

    /** Logs an account out everywhere but here. */
    void endOthers(Session here) {
        database.sql("delete from access.sessions where account_id = ? and id <> ?")
                .params(here.account().id(), here.id())
                .update();
    }

    /** Logs an account out everywhere. */
    void endAll(long account) {
        database.sql("delete from access.sessions where account_id = ?")
                .param(account)
                .update();
    }

    private static String select(String where) {
        return AccountRows.SELECT.replace(
                        "select ",
                        "select s.id session, s.started_at, s.seen_at, s.confirmed_at, s.complete, s.browser, ")
                + "join access.sessions s on s.account_id = a.id "
                + where;
    }

    private static Session read(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("session", UUID.class),
                AccountRows.read(row, number),
                RowMoments.get(row, "started_at"),
                RowMoments.get(row, "seen_at"),
                RowMoments.get(row, "confirmed_at"),
                row.getBoolean("complete"),
                row.getString("browser"));
    }

    /** 256 random bits as text. */
    static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
