// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.cameras.CameraId;
import nl.waakzaam.footage.vault.Vault;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cameras of a dossier, in PostgreSQL. */
@Repository
class PostgresWanted {
    private final JdbcClient database;
    private final Vault vault;
    private final FootageClocks clocks;

    PostgresWanted(JdbcClient database, Vault vault, FootageClocks clocks) {
        this.database = database;
        this.vault = vault;
        this.clocks = clocks;
    }

    void add(Wanted wanted, Instant now) {
        database.sql("""
                        insert into footage.wanted (id, dossier_id, party_id, number, camera_id, camera_name, gone_at, state,
                            changed_at, remind_at)
                        values (:id, :dossier, :party, :number, :camera, :name, :goneAt, :state, :now, :remindAt)
                        """)
                .param("id", wanted.id())
                .param("dossier", wanted.dossier())
                .param("party", wanted.party())
                .param("number", wanted.number())
                .param("camera", wanted.camera().value())
                .param("name", vault.seal(wanted.dossier(), wanted.cameraName()))
                .param("goneAt", wanted.goneAt().atOffset(ZoneOffset.UTC))
                .param("state", wanted.state().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("remindAt", at(clocks.remindAt(wanted, now)))
                .update();
    }

    Optional<Wanted> find(UUID dossier, UUID id) {
        return database.sql("select * from footage.wanted where id = ? and dossier_id = ?")
                .params(id, dossier)
                .query(this::wanted)
                .optional();
    }

    Wanted get(UUID id) {
        return database.sql("select * from footage.wanted where id = ?")
                .param(id)
                .query(this::wanted)
                .single();
    }

    List<Wanted> listOf(UUID dossier) {
        return database.sql("select * from footage.wanted where dossier_id = ? order by number")
                .param(dossier)
                .query(this::wanted)
                .list();
    }

    List<Wanted> listOfParty(UUID party) {
        return database.sql("select * from footage.wanted where party_id = ? order by number")
                .param(party)
                .query(this::wanted)
                .list();
    }

    /** How it stands from now on, and when its owner is reminded. */
    void change(Wanted changed, Instant now) {
        database.sql("""
                        update footage.wanted set state = :state, changed_at = :now, preserved_at = :preservedAt,
                            answer_by = :answerBy, remind_at = :remindAt where id = :id
                        """)
                .param("id", changed.id())
                .param("state", changed.state().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("preservedAt", at(changed.preservedAt()))
                .param("answerBy", at(changed.answerBy()))
                .param("remindAt", at(clocks.remindAt(changed, now)))
                .update();
    }

    /** Those whose owner is to be reminded now, held until the transaction ends; nobody else has them. */
    List<Wanted> toRemind(Instant now) {
        return database.sql("""
                        select w.* from footage.wanted w join footage.dossier d on d.id = w.dossier_id
                        where w.remind_at <= :now and d.closed_at is null and d.destroyed_at is null
                        order by w.remind_at limit 100 for update of w skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::wanted)
                .list();
    }

    void reminded(Wanted wanted, Instant now) {
        database.sql("update footage.wanted set remind_at = :next where id = :id")
                .param("id", wanted.id())
                .param("next", at(clocks.remindAt(wanted, now)))
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private Wanted wanted(ResultSet row, int number) throws SQLException {
        var dossier = row.getObject("dossier_id", UUID.class);
        return new Wanted(
                row.getObject("id", UUID.class),
                dossier,
                row.getObject("party_id", UUID.class),
                row.getInt("number"),
                new CameraId(row.getObject("camera_id", UUID.class)),
                vault.open(dossier, row.getBytes("camera_name")),
                RowMoments.get(row, "gone_at"),
                FootageState.valueOf(row.getString("state")),
                RowMoments.get(row, "changed_at"),
                RowMoments.find(row, "preserved_at"),
                RowMoments.find(row, "answer_by"));
    }
}
