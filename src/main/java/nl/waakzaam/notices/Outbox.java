// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.waakzaam.platform.Keys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mail that waits to be sent, encrypted; what was sent or given up is deleted. Its key lies in the folder of keys, so the
 * database alone tells neither readers nor words.
 */
@Repository
public class Outbox {
    private final JdbcClient database;
    private final JsonMapper json;
    private final BytesEncryptor seal;
    private final ObjectProvider<Route> route;
    private final Clock clock;

    Outbox(JdbcClient database, JsonMapper json, Keys keys, ObjectProvider<Route> route, Clock clock) {
        this.database = database;
        this.json = json;
        this.seal = keys.sealing("mail.key");
        this.route = route;
        this.clock = clock;
    }

    /** A mail whose turn it is, held by the caller's transaction. */
    record Waiting(long id, String kind, int attempts, byte[] sealed) {}

    /** Whether mail leads anywhere here: nothing that needs it is offered otherwise. */
    public boolean isOpen() {
        return route.getIfAvailable() != null;
    }

    /** Puts a mail in the outbox, in the caller's transaction; refuses to run outside one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Mail mail) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql("""
                        insert into notices.mail (kind, concerns, sealed, queued_at, due_at)
                        values (:kind, :concerns, :sealed, :now, :now)
                        """)
                .param("kind", mail.kind())
                .param("concerns", mail.concerns())
                .param("sealed", seal.encrypt(json.writeValueAsBytes(mail)))
                .param("now", now)
                .update();
    }

    /** Takes back what has not been sent yet. */
    public void withdraw(String concerns) {
        database.sql("delete from notices.mail where concerns = ?")
                .param(concerns)
                .update();
    }

    /** The mail that waited longest, unless another node has it; to be called in a transaction. */
    Optional<Waiting> claim(Instant now) {
        return database.sql("""
                        select id, kind, attempts, sealed from notices.mail where due_at <= :now
                        order by due_at, id limit 1 for update skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Outbox::waiting)
                .optional();
    }

    Mail open(Waiting mail) {
        return json.readValue(seal.decrypt(mail.sealed()), Mail.class);
    }

    void remove(Waiting mail) {
        database.sql("delete from notices.mail where id = ?").param(mail.id()).update();
    }

    void postpone(Waiting mail, Instant until) {
        database.sql("update notices.mail set attempts = attempts + 1, due_at = :until where id = :id")
                .param("id", mail.id())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(row.getLong("id"), row.getString("kind"), row.getInt("attempts"), row.getBytes("sealed"));
    }
}
