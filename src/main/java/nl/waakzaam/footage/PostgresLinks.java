// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which links and browsers open the page of an owner, in PostgreSQL; hashes only. */
@Repository
class PostgresLinks {
    private final JdbcClient database;

    PostgresLinks(JdbcClient database) {
        this.database = database;
    }

    /** What a link is in. */
    enum Kind {
        MAIL,
        BROWSER
    }

    void add(byte[] hash, UUID party, Kind kind, Instant now, Instant ends) {
        database.sql("""
                        insert into footage.link (hash, party_id, kind, made_at, ends_at)
                        values (:hash, :party, :kind, :now, :ends)
                        """)
                .param("hash", hash)
                .param("party", party)
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whose link it is or was. */
    Optional<UUID> owner(byte[] hash) {
        return database.sql("select party_id from footage.link where hash = ? and kind = 'MAIL'")
                .param(hash)
                .query(UUID.class)
                .optional();
    }

    /** Whether it opens yet. */
    boolean isFresh(byte[] hash, Instant now) {
        return database.sql("""
                        select exists (select from footage.link
                            where hash = :hash and kind = 'MAIL' and used_at is null and ends_at > :now)
                        """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Opens once. Empty for one that was used, is over or never was. */
    Optional<UUID> use(byte[] hash, Instant now) {
        return database.sql("""
                        update footage.link set used_at = :now
                        where hash = :hash and kind = 'MAIL' and used_at is null and ends_at > :now
                        returning party_id
                        """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    boolean opens(byte[] hash, UUID party, Instant now) {
        return database.sql("""
                        select exists (select from footage.link
                            where hash = :hash and party_id = :party and kind = 'BROWSER' and ends_at > :now)
                        """)
                .param("hash", hash)
                .param("party", party)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    long madeSince(UUID party, Instant since) {
        return database.sql("select count(*) from footage.link where party_id = ? and kind = 'MAIL' and made_at > ?")
                .params(party, since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Nobody comes in any more. */
    void end(UUID dossier) {
        database.sql("""
                        delete from footage.link where party_id in (select id from footage.party where dossier_id = ?)
                        """).param(dossier).update();
    }
}
