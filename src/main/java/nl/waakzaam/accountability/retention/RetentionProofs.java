// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what retention did: runs, steps and tombstones. None of it says what stood in a record. */
@Repository
public class RetentionProofs {
    private static final int FETCHED = 1_000;
    private static final String RUNS = """
            select r.*,
                (select coalesce(sum(done), 0) from accountability.retention_step s
                  where s.run_id = r.id and s.effect = 'DESTROYED') as destroyed,
                (select count(*) from accountability.retention_step s
                  where s.run_id = r.id and s.failure is not null) as failures
              from accountability.retention_run r
            """;

    private final JdbcClient database;

    RetentionProofs(JdbcClient database) {
        this.database = database;
    }

    /**
     * That there was a record, and what took it when.
     *
     * @param name its id, or the day it was from
     * @param records how many it stands for
     */
    public record Tombstone(long number, String rule, String type, String name, long records, Instant at) {}

    long count() {
        return database.sql("select count(*) from accountability.retention_run")
                .query(Long.class)
                .single();
    }

    /** Latest first. */
    List<RetentionRun> runs(long from, int many) {
        return database.sql(RUNS + " order by r.id desc limit :many offset :from")
                .param("many", many)
                .param("from", from)
                .query((row, number) -> run(row))
                .list();
    }

    Optional<RetentionRun> find(long run) {
        return database.sql(RUNS + " where r.id = :run")
                .param("run", run)
                .query((row, number) -> run(row))
                .optional();
    }

    /** In the order in which they were done. */
    List<RetentionStep> steps(long run) {
        return database.sql("""
                        select * from accountability.retention_step where run_id = :run
                        order by finished_at nulls last, effect desc, rule
                        """)
                .param("run", run)
                .query((row, number) -> step(row))
                .list();
    }

    long countTombstones(long run) {
        return database.sql("select count(*) from accountability.tombstone where run_id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }

    List<Tombstone> tombstones(long run, long from, int many) {
        return database.sql("""
                        select * from accountability.tombstone where run_id = :run
                        order by number limit :many offset :from
                        """)
                .param("run", run)
                .param("many", many)
                .param("from", from)
                .query((row, number) -> tombstone(row))
                .list();
    }

    /** All of a run in order, however many. */
    @Transactional(readOnly = true)
    public void each(long run, Consumer<Tombstone> taker) {
        database.sql("select * from accountability.tombstone where run_id = :run order by number")
                .withFetchSize(FETCHED)
                .param("run", run)
                .query((RowCallbackHandler) row -> taker.accept(tombstone(row)));
    }

    /** SHA-256 over the tombstones of a run in order; whoever has the export can compute it too. */
    String seal(long run) {
        var seal = new Seal();
        each(run, seal::add);
        return seal.hex();
    }

    private static RetentionRun run(ResultSet row) throws SQLException {
        return new RetentionRun(
                row.getLong("id"),
                Objects.requireNonNull(row.getObject("day", java.time.LocalDate.class)),
                Objects.requireNonNull(RowMoments.find(row, "started_at")),
                row.getString("started_by"),
                RowMoments.find(row, "finished_at"),
                row.getLong("destroyed"),
                row.getLong("failures"),
                row.getString("seal"));
    }

    private static RetentionStep step(ResultSet row) throws SQLException {
        return new RetentionStep(
                row.getString("rule"),
                Effect.valueOf(row.getString("effect")),
                row.getString("law"),
                row.getString("term"),
                Objects.requireNonNull(RowMoments.find(row, "kept_from")),
                row.getObject("due", Long.class),
                RowMoments.find(row, "oldest"),
                row.getLong("done"),
                row.getObject("left_over", Long.class),
                row.getString("failure"),
                RowMoments.find(row, "finished_at"));
    }

    private static Tombstone tombstone(ResultSet row) throws SQLException {
        return new Tombstone(
                row.getLong("number"),
                row.getString("rule"),
                row.getString("type"),
                row.getString("name"),
                row.getLong("records"),
                Objects.requireNonNull(RowMoments.find(row, "at")));
    }
}
