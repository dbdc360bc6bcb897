// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.waakzaam.accountability.RetentionRule.Applied;
import nl.waakzaam.accountability.RetentionRule.Due;
import nl.waakzaam.accountability.RetentionRule.Tombstone;
import nl.waakzaam.accountability.RetentionTerm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes runs, their steps and their tombstones in PostgreSQL, each in the transaction of what it tells of. */
@Repository
class PostgresRetentionRuns {
    private final JdbcClient database;
    private final RetentionProofs proofs;

    PostgresRetentionRuns(JdbcClient database, RetentionProofs proofs) {
        this.database = database;
        this.proofs = proofs;
    }

    boolean isDone(LocalDate day) {
        return database.sql("""
                        select exists (select from accountability.retention_run where day = :day and finished_at is not null)
                        """).param("day", day).query(Boolean.class).single();
    }

    /** A run that was broken off. */
    Optional<Long> findUnfinished() {
        return database.sql("select id from accountability.retention_run where finished_at is null order by id limit 1")
                .query(Long.class)
                .optional();
    }

    long start(LocalDate day, Instant now, String startedBy) {
        return database.sql("""
                        insert into accountability.retention_run (day, started_at, started_by)
                        values (:day, :now, :startedBy) returning id
                        """)
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("startedBy", startedBy)
                .query(Long.class)
                .single();
    }

    /** Begins a step; of a run that was broken off, goes on with the limits that the step began with. */
    RetentionStep begin(long run, RetentionTerm term, Period inForce, Instant keptFrom) {
        database.sql("""
                        insert into accountability.retention_step (run_id, rule, effect, law, term, kept_from)
                        values (:run, :rule, :effect, :law, :term, :keptFrom) on conflict do nothing
                        """)
                .param("run", run)
                .param("rule", term.name())
                .param("effect", term.effect().name())
                .param("law", term.law())
                .param("term", inForce.toString())
                .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                .update();
        return proofs.steps(run).stream()
                .filter(step -> step.rule().equals(term.name()))
                .findFirst()
                .orElseThrow();
    }

    void counted(long run, String rule, Due due) {
        var oldest = due.oldest();
        database.sql("""
                        update accountability.retention_step set due = :due, oldest = :oldest
                        where run_id = :run and rule = :rule
                        """)
                .param("due", due.records())
                .param("oldest", oldest == null ? null : oldest.atOffset(ZoneOffset.UTC))
                .param("run", run)
                .param("rule", rule)
                .update();
    }

    void applied(long run, String rule, Applied applied, Instant now) {
        var tombstones = applied.tombstones();
        database.sql("""
                        insert into accountability.tombstone (run_id, rule, type, name, records, at)
                        select :run, :rule, t.*, :now from unnest(:types, :names, :records) as t
                        """)
                .param("run", run)
                .param("rule", rule)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("types", tombstones.stream().map(Tombstone::type).toArray(String[]::new))
                .param("names", tombstones.stream().map(Tombstone::name).toArray(String[]::new))
                .param("records", tombstones.stream().map(Tombstone::records).toArray(Long[]::new))
                .update();
        database.sql("""
                        update accountability.retention_step set done = done + :records
                        where run_id = :run and rule = :rule
                        """)
                .param("records", applied.records())
                .param("run", run)
                .param("rule", rule)
                .update();
    }

    void stepDone(long run, String rule, long leftOver, Instant now) {
        database.sql("""
                        update accountability.retention_step set left_over = :leftOver, finished_at = :now
                        where run_id = :run and rule = :rule
                        """)
                .param("leftOver", leftOver)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("run", run)
                .param("rule", rule)
                .update();
    }

    void stepFailed(long run, String rule, String failure, Instant now) {
        database.sql("""
                        update accountability.retention_step set failure = :failure, finished_at = :now
                        where run_id = :run and rule = :rule
                        """)
                .param("failure", failure)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("run", run)
                .param("rule", rule)
                .update();
    }

    RetentionRun finish(long run, String seal, Instant now) {
        database.sql("update accountability.retention_run set finished_at = :now, seal = :seal where id = :run")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("seal", seal)
                .param("run", run)
                .update();
        return proofs.find(run).orElseThrow();
    }
}
