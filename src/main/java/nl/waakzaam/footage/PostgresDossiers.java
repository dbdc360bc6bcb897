// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dossiers and the owners in them, in PostgreSQL. */
@Repository
class PostgresDossiers {
    private final JdbcClient database;

    PostgresDossiers(JdbcClient database) {
        this.database = database;
    }

    void add(Dossier dossier, Instant termFrom) {
        database.sql("""
                        insert into footage.dossier
                            (id, search_id, unit, case_number, offence, starts, ends, opened_by, opened_at, term_from)
                        values (:id, :search, :unit, :caseNumber, :offence, :starts, :ends, :openedBy, :openedAt, :termFrom)
                        """)
                .param("id", dossier.id())
                .param("search", dossier.search())
                .param("unit", dossier.unit())
                .param("caseNumber", dossier.caseNumber())
                .param("offence", dossier.offence())
                .param("starts", dossier.starts().atOffset(ZoneOffset.UTC))
                .param("ends", dossier.ends().atOffset(ZoneOffset.UTC))
                .param("openedBy", dossier.openedBy())
                .param("openedAt", dossier.openedAt().atOffset(ZoneOffset.UTC))
                .param("termFrom", termFrom.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Dossier> find(UUID id) {
        return database.sql("select * from footage.dossier where id = ?")
                .param(id)
                .query(PostgresDossiers::dossier)
                .optional();
    }

    boolean isOpened(String caseNumber) {
        return database.sql("select exists (select from footage.dossier where case_number = ?)")
                .param(caseNumber)
                .query(Boolean.class)
                .single();
    }

    Dossier get(UUID id) {
        return find(id).orElseThrow();
    }

    /** Held until the transaction ends: whoever changes anything in a dossier waits for who does. */
    Dossier hold(UUID id) {
        return database.sql("select * from footage.dossier where id = ? for update")
                .param(id)
                .query(PostgresDossiers::dossier)
                .single();
    }

    void close(UUID id, String by, Instant now, Instant visibleFrom) {
        database.sql("""
                        update footage.dossier
                        set closed_at = :now, closed_by = :by, visible_from = :visibleFrom, term_from = :now where id = :id
                        """)
                .param("id", id)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("visibleFrom", visibleFrom.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** From when all dossiers of a search may be told of; nothing while one of them is open. */
    Optional<Instant> toldFrom(UUID search) {
        return database.sql("""
                        select max(visible_from) as moment from footage.dossier where search_id = ?
                        having bool_and(visible_from is not null)
                        """)
                .param(search)
                .query((row, number) -> RowMoments.get(row, "moment"))
                .optional();
    }

    /** The owner's place in a dossier; made when it is not there. */
    UUID party(UUID dossier, @Nullable UUID owner) {
        database.sql("""
                        insert into footage.party (id, dossier_id, owner_id) values (:id, :dossier, :owner)
                        on conflict (dossier_id, owner_id) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("dossier", dossier)
                .param("owner", owner)
                .update();
        return database.sql("""
                        select id from footage.party where dossier_id = :dossier and owner_id is not distinct from :owner
                        """)
                .param("dossier", dossier)
                .param("owner", owner)
                .query(UUID.class)
                .single();
    }

    Optional<Party> party(UUID id) {
        return database.sql("select * from footage.party where id = ?")
                .param(id)
                .query(PostgresDossiers::party)
                .optional();
    }

    List<Party> partiesOf(UUID dossier) {
        return database.sql("select * from footage.party where dossier_id = ? and owner_id is not null order by id")
                .param(dossier)
                .query(PostgresDossiers::party)
                .list();
    }

    private static Party party(ResultSet row, int number) throws SQLException {
        return new Party(
                row.getObject("id", UUID.class),
                row.getObject("dossier_id", UUID.class),
                row.getObject("owner_id", UUID.class));
    }

    private static Dossier dossier(ResultSet row, int number) throws SQLException {
        return new Dossier(
                row.getObject("id", UUID.class),
                row.getObject("search_id", UUID.class),
                row.getString("unit"),
                row.getString("case_number"),
                row.getString("offence"),
                RowMoments.get(row, "starts"),
                RowMoments.get(row, "ends"),
                row.getString("opened_by"),
                RowMoments.get(row, "opened_at"),
                RowMoments.find(row, "closed_at"),
                RowMoments.find(row, "visible_from"),
                RowMoments.find(row, "destroyed_at"));
    }
}
