// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.codes.SecretCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes for owners in PostgreSQL: made, looked up by their hash, taken back. */
@Repository
class PostgresInvitations {
    private final JdbcClient database;

    PostgresInvitations(JdbcClient database) {
        this.database = database;
    }

    long invite(long good, SecretCode code, String actor, Instant now, Instant expires) {
        return database.sql("""
                        insert into stolengoods.completion (good_id, code_hash, made_at, made_by, expires_at)
                        values (:good, :hash, :now, :actor, :expires) returning id
                        """)
                .param("good", good)
                .param("hash", code.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The id of what its code opened; empty when the good has none. */
    Optional<Long> revoke(long good) {
        return database.sql("""
                        update stolengoods.completion set state = 'REVOKED'
                        where good_id = :good and state = 'INVITED' returning id
                        """).param("good", good).query(Long.class).optional();
    }

    /** Until when the code of a good can be used, if it has one. */
    Optional<Instant> expiry(long good, Instant now) {
        return database.sql("""
                        select expires_at from stolengoods.completion
                        where good_id = :good and state = 'INVITED' and expires_at > :now
                        """)
                .param("good", good)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Holds the code back from being used twice at once. Empty as well when the good is not sought any more. */
    Optional<Invitation> invitation(SecretCode code, Instant now, OffsetDateTime usable) {
        return database.sql("""
                        select c.id, c.good_id, g.category, g.make, g.colour
                        from stolengoods.completion c join stolengoods.good g on g.id = c.good_id
                        where c.code_hash = :hash and c.state = 'INVITED' and c.expires_at > :now
                            and g.state in ('REGISTERED', 'SUPPLEMENTED') and not g.restricted
                            and g.recorded_at >= :usable
                        for update of c
                        """)
                .param("hash", code.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("usable", usable)
                .query((row, number) -> new Invitation(
                        row.getLong("id"),
                        row.getLong("good_id"),
                        Category.ofCode(row.getString("category")).orElse(Category.OTHER),
                        row.getString("make"),
                        row.getString("colour")))
                .optional();
    }
}
