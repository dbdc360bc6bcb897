// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.footage.FootageFile.State;
import nl.waakzaam.footage.vault.Vault;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of owners, in PostgreSQL. */
@Repository
class PostgresFiles {
    private static final String FILES = """
            select f.*, w.dossier_id from footage.file f join footage.wanted w on w.id = f.wanted_id
            """;

    private final JdbcClient database;
    private final PostgresPieces pieces;
    private final Vault vault;

    PostgresFiles(JdbcClient database, PostgresPieces pieces, Vault vault) {
        this.database = database;
        this.pieces = pieces;
        this.vault = vault;
    }

    /** Gives its id. To be called while the dossier is held. */
    UUID add(Wanted wanted, String name, long length, Instant now) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into footage.file (id, wanted_id, number, name, length, state, begun_at, grown_at)
                        values (:id, :wanted, (select count(*) + 1 from footage.file where wanted_id = :wanted), :name,
                            :length, 'COMING', :now, :now)
                        """)
                .param("id", id)
                .param("wanted", wanted.id())
                .param("name", vault.seal(wanted.dossier(), name))
                .param("length", length)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Optional<FootageFile> find(UUID id) {
        return database.sql(FILES + "where f.id = ?")
                .param(id)
                .query(this::file)
                .optional();
    }

    List<FootageFile> of(UUID dossier) {
        return database.sql(FILES + "where w.dossier_id = ? order by w.number, f.number")
                .param(dossier)
                .query(this::file)
                .list();
    }

    List<FootageFile> ofCamera(UUID wanted) {
        return database.sql(FILES + "where f.wanted_id = ? order by f.number")
                .param(wanted)
                .query(this::file)
                .list();
    }

    /** How many bytes are still to come of all files that were begun. */
    long promised() {
        return database.sql("select coalesce(sum(length - received), 0) from footage.file where state = 'COMING'")
                .query(Long.class)
                .single();
    }

    /** False when it is not whole, or was complete before. */
    boolean complete(UUID file, byte @Nullable [] claimed, Instant now) {
        return database.sql("""
                        update footage.file set state = 'EXAMINED_SOON', completed_at = :now, claimed = :claimed
                        where id = :id and state = 'COMING' and received = length
                        """)
                        .param("id", file)
                        .param("claimed", claimed)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** A file to examine, and what its sender says it is. */
    record ToExamine(UUID file, byte @Nullable [] claimed) {}

    /** The one that waited longest, for as long as the lease; another node has it after that. */
    Optional<ToExamine> claim(Instant now, Duration lease) {
        return database.sql("""
                        update footage.file set leased_until = :until where id = (
                            select id from footage.file
                            where state = 'EXAMINED_SOON' and (leased_until is null or leased_until < :now)
                            order by completed_at limit 1 for update skip locked)
                        returning id, claimed
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(lease).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new ToExamine(row.getObject("id", UUID.class), row.getBytes("claimed")))
                .optional();
    }

    /** False when another node was first. */
    boolean examined(UUID file, Examined found, Instant now) {
        return database.sql("""
                        update footage.file
                        set state = :state, sha256 = :sha256, scan = :scan, scanned_by = :by, examined_at = :now
                        where id = :id and state = 'EXAMINED_SOON'
                        """)
                        .param("id", file)
                        .param("state", found.state().name())
                        .param("sha256", found.sha256())
                        .param("scan", found.scan())
                        .param("by", found.scannedBy())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Out of quarantine, or not waited for any more while it comes. False when somebody was first. */
    boolean decide(UUID file, State decided, String by) {
        return database.sql("""
                        update footage.file set state = :state, admitted_by = case when :state = 'ADMITTED' then :by end
                        where id = :id and (state = 'QUARANTINE' or state = 'COMING' and :state = 'REFUSED')
                        """)
                        .param("id", file)
                        .param("state", decided.name())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** That nothing of it is there any more, for what it was until now. */
    void destroyed(UUID file, Instant now) {
        pieces.forget(file);
        database.sql("""
                        update footage.file set destroyed_at = coalesce(destroyed_at, :now),
                            state = case when state in ('INFECTED', 'DAMAGED', 'REFUSED') then state else 'DESTROYED' end
                        where id = :id
                        """)
                .param("id", file)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private FootageFile file(ResultSet row, int number) throws SQLException {
        var dossier = row.getObject("dossier_id", UUID.class);
        return new FootageFile(
                row.getObject("id", UUID.class),
                dossier,
                row.getObject("wanted_id", UUID.class),
                row.getInt("number"),
                vault.open(dossier, row.getBytes("name")),
                row.getLong("length"),
                row.getLong("received"),
                State.valueOf(row.getString("state")),
                row.getBytes("sha256"),
                RowMoments.get(row, "begun_at"),
                RowMoments.find(row, "completed_at"),
                RowMoments.find(row, "examined_at"),
                row.getString("scan"),
                row.getString("scanned_by"),
                row.getString("admitted_by"),
                RowMoments.find(row, "destroyed_at"));
    }
}
