// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import nl.waakzaam.stolengoods.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports and how far they are, in PostgreSQL. */
@Repository
class PostgresImportRuns {
    private final JdbcClient database;

    PostgresImportRuns(JdbcClient database) {
        this.database = database;
    }

    /** The import of this file that was not finished, if any. */
    Optional<ImportRun> findUnfinished(String fingerprint, boolean full) {
        return database.sql("""
                        select * from stolengoods.import_run
                        where file_fingerprint = :fingerprint and full_delivery = :full and state <> 'DONE'
                        order by id desc limit 1
                        """)
                .param("fingerprint", fingerprint)
                .param("full", full)
                .query((row, number) -> run(row))
                .optional();
    }

    ImportRun start(String fingerprint, boolean full, Instant now) {
        return database.sql("""
                        insert into stolengoods.import_run (file_fingerprint, full_delivery, state, started_at)
                        values (:fingerprint, :full, 'RUNNING', :now) returning *
                        """)
                .param("fingerprint", fingerprint)
                .param("full", full)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> run(row))
                .single();
    }

    /** Refuses with {@link AnotherImportRuns} when the run is not where the caller left it. */
    ImportRun advance(ImportRun run, ImportBatch batch, Stored stored, long reportBytes) {
        return database.sql("""
                        update stolengoods.import_run set records = records + :records, added = added + :added,
                            changed = changed + :changed, older = older + :older, wrong = wrong + :wrong,
                            unnamed = unnamed + :unnamed, report_bytes = :reportBytes
                        where id = :id and records = :expected returning *
                        """)
                .param("records", batch.records())
                .param("added", stored.added())
                .param("changed", stored.changed())
                .param("older", stored.older())
                .param("wrong", batch.wrong().size())
                .param("unnamed", batch.unnamed())
                .param("reportBytes", reportBytes)
                .param("id", run.id())
                .param("expected", run.counts().records())
                .query((row, number) -> run(row))
                .optional()
                .orElseThrow(AnotherImportRuns::new);
    }

    void remember(ImportRun run, List<SourceName> held) {
        database.sql("""
                        insert into stolengoods.import_seen (run_id, source, source_id)
                        select :run, * from unnest(:sources, :ids)
                        """)
                .param("run", run.id())
                .param("sources", held.stream().map(SourceName::source).toArray(String[]::new))
                .param("ids", held.stream().map(SourceName::sourceId).toArray(String[]::new))
                .update();
    }

    ImportRun addWithdrawn(ImportRun run, int withdrawn) {
        return database.sql("""
                        update stolengoods.import_run set withdrawn = withdrawn + :withdrawn where id = :id returning *
                        """)
                .param("withdrawn", withdrawn)
                .param("id", run.id())
                .query((row, number) -> run(row))
                .single();
    }

    ImportRun finish(ImportRun run, ImportRun.State state, Instant now) {
        if (state == ImportRun.State.DONE) {
            database.sql("delete from stolengoods.import_seen where run_id = :id")
                    .param("id", run.id())
                    .update();
        }
        return database.sql("""
                        update stolengoods.import_run set state = :state, finished_at = :now where id = :id returning *
                        """)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", run.id())
                .query((row, number) -> run(row))
                .single();
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        var counts = new ImportCounts(
                row.getLong("records"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("older"),
                row.getLong("wrong"),
                row.getLong("unnamed"),
                row.getLong("withdrawn"));
        return new ImportRun(
                row.getLong("id"),
                row.getBoolean("full_delivery"),
                ImportRun.State.valueOf(row.getString("state")),
                RowMoments.get(row, "started_at"),
                counts,
                row.getLong("report_bytes"));
    }
}
