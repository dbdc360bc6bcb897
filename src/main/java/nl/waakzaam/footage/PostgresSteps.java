// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.footage.vault.Vault;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All that happened in a dossier, in PostgreSQL: rows are added, and never changed. */
@Repository
class PostgresSteps {
    private final JdbcClient database;
    private final Vault vault;

    PostgresSteps(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID dossier, FootageStep step) {
        database.sql("""
                        insert into footage.step (dossier_id, wanted_id, file_id, at, by, what, reason, words)
                        values (:dossier, :wanted, :file, :at, :by, :what, :reason, :words)
                        """)
                .param("dossier", dossier)
                .param("wanted", step.wanted())
                .param("file", step.file())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("by", step.by())
                .param("what", step.what())
                .param("reason", step.reason())
                .param("words", step.words() == null ? null : vault.seal(dossier, step.words()))
                .update();
    }

    /** Whether somebody took this file along since then. */
    boolean isTaken(UUID file, String by, Instant since) {
        return database.sql("""
                        select exists (select from footage.step
                            where file_id = :file and by = :by and what = 'FILE_TAKEN' and at > :since)
                        """)
                .param("file", file)
                .param("by", by)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    List<FootageStep> of(UUID dossier) {
        return database.sql("select * from footage.step where dossier_id = ? order by id")
                .param(dossier)
                .query(this::step)
                .list();
    }

    private FootageStep step(ResultSet row, int number) throws SQLException {
        var words = row.getBytes("words");
        return new FootageStep(
                row.getObject("wanted_id", UUID.class),
                row.getObject("file_id", UUID.class),
                RowMoments.get(row, "at"),
                row.getString("by"),
                row.getString("what"),
                row.getString("reason"),
                words == null ? null : vault.open(row.getObject("dossier_id", UUID.class), words));
    }
}
