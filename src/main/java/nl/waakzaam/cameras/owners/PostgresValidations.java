// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When owners said that all is right, whether they answer, and whether mail reaches them. */
@Repository
class PostgresValidations {
    private final JdbcClient database;
    private final PostgresOwners owners;

    PostgresValidations(JdbcClient database, PostgresOwners owners) {
        this.database = database;
        this.owners = owners;
    }

    /** All of it is right. */
    void validate(OwnerId id, LocalDate today) {
        database.sql("""
                        update cameras.owner set validated_on = :today, asked_again_at = null, stale_since = null
                        where id = :id
                        """).param("id", id.value()).param("today", today).update();
    }

    /** Those with cameras who must be asked whether all is still right, each once, on whichever node. */
    List<Owner> askAgain(LocalDate validatedBefore, Instant now, int atMost) {
        return database.sql("""
                        update cameras.owner set asked_again_at = :now where id = any(array(
                            select o.id from cameras.owner o
                            where o.validated_on <= :before and o.asked_again_at is null and exists (
                                select from cameras.camera c join cameras.place p on p.id = c.place_id
                                where p.owner_id = o.id)
                            order by o.validated_on limit :atMost for update skip locked))
                        returning *
                        """)
                .param("before", validatedBefore)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> owners.owner(row))
                .list();
    }

    /** Those who were asked before that moment and did not answer. */
    List<OwnerId> markStale(Instant askedBefore, Instant now) {
        return database.sql("""
                        update cameras.owner set stale_since = :now
                        where asked_again_at < :before and stale_since is null returning id
                        """)
                .param("before", askedBefore.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new OwnerId(row.getObject("id", UUID.class)))
                .list();
    }

    /** @param returned whether the server took the mail first */
    void markBounced(OwnerId id, boolean returned, Instant now) {
        database.sql("""
                        update cameras.owner set bounced_at = coalesce(bounced_at, :now),
                            mail_returns = mail_returns or :returned
                        where id = :id
                        """)
                .param("id", id.value())
                .param("returned", returned)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The server took a mail: worth something only where it does not send back what it takes. */
    void taken(OwnerId id) {
        database.sql("update cameras.owner set bounced_at = null where id = ? and not mail_returns")
                .param(id.value())
                .update();
    }

    void arrived(OwnerId id, Locale language) {
        database.sql("""
                        update cameras.owner set bounced_at = null, mail_returns = false, language = ? where id = ?
                        """).params(language.getLanguage(), id.value()).update();
    }
}
