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
import nl.waakzaam.footage.Demand.Kind;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests and demands, in PostgreSQL. */
@Repository
class PostgresDemands {
    private final JdbcClient database;

    PostgresDemands(JdbcClient database) {
        this.database = database;
    }

    void add(Demand demand) {
        database.sql("""
                        insert into footage.demand (wanted_id, kind, what, asked_by, asked_at, oral, confirm_by, written_at,
                            answer_by, text_id)
                        values (:wanted, :kind, :what, :askedBy, :askedAt, :oral, :confirmBy, :writtenAt, :answerBy, :text)
                        """)
                .param("wanted", demand.wanted())
                .param("kind", demand.kind().name())
                .param("what", demand.what())
                .param("askedBy", demand.askedBy())
                .param("askedAt", demand.askedAt().atOffset(ZoneOffset.UTC))
                .param("oral", demand.oral())
                .param("confirmBy", at(demand.confirmBy()))
                .param("writtenAt", at(demand.writtenAt()))
                .param("answerBy", demand.answerBy().atOffset(ZoneOffset.UTC))
                .param("text", demand.text())
                .update();
    }

    void confirm(Demand demand, Instant now, @Nullable Long text) {
        database.sql("update footage.demand set written_at = :now, text_id = :text where id = :id")
                .param("id", demand.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("text", text)
                .update();
    }

    /** What was asked last of a camera. */
    Optional<Demand> last(UUID wanted) {
        return database.sql("select * from footage.demand where wanted_id = ? order by id desc limit 1")
                .param(wanted)
                .query(PostgresDemands::demand)
                .optional();
    }

    /** What was asked last of a camera in this way. */
    Optional<Demand> last(UUID wanted, Kind kind) {
        return database.sql("select * from footage.demand where wanted_id = ? and kind = ? order by id desc limit 1")
                .params(wanted, kind.name())
                .query(PostgresDemands::demand)
                .optional();
    }

    List<Demand> of(UUID dossier) {
        return database.sql("""
                        select d.* from footage.demand d join footage.wanted w on w.id = d.wanted_id
                        where w.dossier_id = ? order by d.id
                        """).param(dossier).query(PostgresDemands::demand).list();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Demand demand(ResultSet row, int number) throws SQLException {
        return new Demand(
                row.getLong("id"),
                row.getObject("wanted_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getString("asked_by"),
                RowMoments.get(row, "asked_at"),
                row.getBoolean("oral"),
                RowMoments.find(row, "confirm_by"),
                RowMoments.find(row, "written_at"),
                RowMoments.get(row, "answer_by"),
                row.getObject("text_id", Long.class));
    }
}
