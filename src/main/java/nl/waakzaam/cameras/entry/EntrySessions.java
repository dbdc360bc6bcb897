// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.cameras.CameraSecrets;
import nl.waakzaam.cameras.owners.CameraColleagues;
import nl.waakzaam.cameras.owners.OwnerId;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who came in, in the database, so that it holds on every node. A session ends after thirty minutes of rest, after four
 * hours in any case, and when the same person comes in on another device.
 */
@Repository
public class EntrySessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration ABSOLUTE = Duration.ofHours(4);

    private static final Duration SEEN = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final CameraSecrets secrets;
    private final EntryTokens tokens;
    private final CameraColleagues colleagues;
    private final Clock clock;

    EntrySessions(
            JdbcClient database, CameraSecrets secrets, EntryTokens tokens, CameraColleagues colleagues, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.tokens = tokens;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    private record Session(UUID id, EntryPerson person, @Nullable UUID owner, Instant seenAt) {}

    /** Starts a session and gives its secret, which is kept nowhere else. */
    String start(EntryPerson person) {
        var token = EntryTokens.fresh();
        database.sql("""
                        insert into cameras.entry_session (id, token_hash, mail_key, sealed, started_at, seen_at)
                        values (:id, :hash, :mail, :sealed, :now, :now)
                        on conflict (mail_key) do update set id = excluded.id, token_hash = excluded.token_hash,
                            sealed = excluded.sealed, owner_id = null, started_at = excluded.started_at,
                            seen_at = excluded.seen_at
                        """)
                .param("id", UUID.randomUUID())
                .param("hash", tokens.hash(token))
                .param("mail", secrets.mailKey(person.mail()))
                .param("sealed", secrets.seal(person))
                .param("now", now())
                .update();
        return token;
    }

    /** The session of a secret while it lasts; being found counts as activity. */
    @Transactional
    public Optional<Entered> find(String token) {
        var found = database.sql("""
                        select * from cameras.entry_session
                        where token_hash = :hash and seen_at > :rested and started_at > :oldest
                        """)
                .param("hash", tokens.hash(token))
                .param("rested", now().minus(IDLE))
                .param("oldest", now().minus(ABSOLUTE))
                .query((row, number) -> session(row))
                .optional();
        found.filter(session -> session.seenAt().plus(SEEN).isBefore(clock.instant()))
                .ifPresent(session -> database.sql("update cameras.entry_session set seen_at = ? where id = ?")
                        .params(now(), session.id())
                        .update());
        return found.map(this::entered);
    }

    /** Only of where this person may come. */
    public void choose(Entered entered, OwnerId owner) {
        if (entered.admissions().stream().anyMatch(one -> one.owner().equals(owner))) {
            database.sql("update cameras.entry_session set owner_id = ? where id = ?")
                    .params(owner.value(), entered.session())
                    .update();
        }
    }

    void end(String token) {
        database.sql("delete from cameras.entry_session where token_hash = ?")
                .param(tokens.hash(token))
                .update();
    }

    private Entered entered(Session session) {
        var person = session.person();
        var owner = session.owner();
        return new Entered(
                session.id(),
                person.mail(),
                Locale.of(person.language()),
                colleagues.admissionsOf(person.mail()),
                owner == null ? null : new OwnerId(owner));
    }

    private Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                secrets.open(row.getBytes("sealed"), EntryPerson.class),
                row.getObject("owner_id", UUID.class),
                RowMoments.get(row, "seen_at"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
