// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.support.ProductTest;
import nl.waakzaam.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/** The run itself, with rules of the test over citizens' reports of the test. */
@ProductTest
class RetentionJobTest {
    private static final RetentionJob.Progress SILENT = (term, done) -> {};

    @Autowired
    RetentionTerms terms;

    @Autowired
    PostgresRetentionRuns runs;

    @Autowired
    RetentionProofs proofs;

    @Autowired
    RetentionLock lock;

    @Autowired
    ProcessingLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext product;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void takes_what_is_from_before_the_limit_and_nothing_from_after_it() throws Exception {
        var limit = terms.keptFrom(rule("tips-here").term());
        report(limit.minusMillis(1));
        report(limit);
        var run = job(rule("tips-here")).run("job", SILENT).orElseThrow();
        assertThat(left()).isOne();
        assertThat(run.destroyed()).isOne();
        assertThat(step(run, "tips-here").due()).isOne();
        assertThat(step(run, "tips-here").leftOver()).isZero();
        assertThat(step(run, "tips-here").oldest()).isEqualTo(limit.minusMillis(1));
    }

    @Test
    void a_dry_run_tells_what_is_due_and_changes_nothing() {
        report(Instant.parse("2019-05-05T10:00:00Z"));
        var before = List.of(left(), proofs.count(), tombstones());
        var due = job(rule("tips-here")).due().getFirst().due();
        assertThat(due).isEqualTo(new RetentionRule.Due(1, Instant.parse("2019-05-05T10:00:00Z")));
        assertThat(List.of(left(), proofs.count(), tombstones())).isEqualTo(before);
    }

    @Test
    void each_destroyed_record_leaves_a_tombstone_and_the_proof_is_sealed_and_logged() throws Exception {
        var id = report(Instant.parse("2019-05-05T10:00:00Z"));
        var run = job(rule("tips-here")).run("command", SILENT).orElseThrow();
        assertThat(proofs.tombstones(run.id(), 0, 9))
                .extracting(RetentionProofs.Tombstone::type, RetentionProofs.Tombstone::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("tip", Long.toString(id)));
        assertThat(run.seal()).isEqualTo(proofs.seal(run.id()));
        assertThat(database.sql("""
                                select access_reason from accountability.processing_log
                                where object_type = 'retention-run' and object_id = :run
                                """)
                        .param("run", Long.toString(run.id()))
                        .query(String.class)
                        .single())
                .isEqualTo("zegel " + run.seal());
    }

    @Test
    void the_application_cannot_alter_a_tombstone_and_whoever_can_breaks_the_seal() throws Exception {
        report(Instant.parse("2019-05-05T10:00:00Z"));
        var run = job(rule("tips-here")).run("job", SILENT).orElseThrow();
        for (var tampering :
                List.of("update accountability.tombstone set name = '0'", "delete from accountability.tombstone")) {
            assertThatThrownBy(() -> database.sql(tampering).update()).isInstanceOf(DataAccessException.class);
        }
        try (var owner = DriverManager.getConnection(TestDatabase.url(), "waakzaam_owner", "owner");
                var statement =
                        owner.prepareStatement("update accountability.tombstone set name = '0' where run_id = ?")) {
            statement.setLong(1, run.id());
            assertThat(statement.executeUpdate()).isOne();
        }
        assertThat(proofs.seal(run.id())).isNotEqualTo(run.seal());
    }

    @Test
    void a_rule_that_fails_does_not_stop_the_others_and_is_reported_without_its_message() throws Exception {
        report(Instant.parse("2019-05-05T10:00:00Z"));
        var failing = spoiled(rule("a-failing"), batch -> {
            throw new IllegalStateException("a name from a record");
        });
        var run = job(failing, rule("tips-here")).run("job", SILENT).orElseThrow();
        assertThat(left()).isZero();
        assertThat(run.failures()).isOne();
        assertThat(step(run, "a-failing").failure()).isEqualTo("IllegalStateException");
        assertThat(step(run, "a-failing").done()).isZero();
        assertThat(job(failing).due()).hasSize(1);
    }

    @Test
    void a_run_that_is_killed_half_way_goes_on_where_it_was() {
        for (var report = 0; report < 2 * RetentionJob.AT_ONCE + 100; report++) {
            report(Instant.parse("2019-05-05T10:00:00Z"));
        }
        var killed = spoiled(rule("tips-here"), batch -> {
            if (batch == 2) {
                throw new Killed();
            }
        });
        assertThatThrownBy(() -> job(killed).run("job", SILENT)).isInstanceOf(Killed.class);
        assertThat(left()).isEqualTo(RetentionJob.AT_ONCE + 100);

        var unfinished = runs.findUnfinished().orElseThrow();
        var resumed = run(job(rule("tips-here")));
        assertThat(resumed.id()).isEqualTo(unfinished);
        assertThat(left()).isZero();
        assertThat(step(resumed, "tips-here").done()).isEqualTo(2 * RetentionJob.AT_ONCE + 100);
        assertThat(proofs.countTombstones(resumed.id())).isEqualTo(2 * RetentionJob.AT_ONCE + 100);
        assertThat(proofs.seal(resumed.id())).isEqualTo(resumed.seal());
    }

    @Test
    void never_two_runs_at_once() throws Exception {
        report(Instant.parse("2019-05-05T10:00:00Z"));
        try (var otherNode = lock.tryAlone().orElseThrow()) {
            assertThat(job(rule("tips-here")).run("job", SILENT)).isEmpty();
            assertThat(left()).isOne();
        }
        assertThat(job(rule("tips-here")).run("job", SILENT)).isPresent();
        assertThat(left()).isZero();
    }

    @Test
    void the_command_says_what_is_due_with_the_article_and_what_was_done() throws Exception {
        report(Instant.parse("2019-05-05T10:00:00Z"));
        assertThat(said("--dry-run")).contains("tips", "2019-05-05", "art. 8 lid 1 en 6 Wpg", "nothing was changed");
        assertThat(left()).isOne();
        assertThat(said()).contains("tips", "destroyed; seal ");
        assertThat(left()).isZero();
    }

    @Test
    void the_next_run_is_tomorrow_when_today_is_done_and_none_when_switched_off() throws Exception {
        var job = job(rule("tips-here"));
        job.run("job", SILENT);
        var schedule = new RetentionSchedule(job, terms, clock, "0 5 * * * *");
        assertThat(schedule.next().orElseThrow().toLocalDate())
                .isEqualTo(terms.today().plusDays(1));
        assertThat(new RetentionSchedule(job, terms, clock, "-").next()).isEmpty();
        var count = proofs.count();
        schedule.unlessDoneToday();
        assertThat(proofs.count()).isEqualTo(count);
    }

    private String said(String... options) throws Exception {
        var command = new RetentionCommand();
        new CommandLine(command).parseArgs(options);
        var said = new ByteArrayOutputStream();
        var terminal = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(command.run(product)).isZero();
        } finally {
            System.setOut(terminal);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private RetentionRun run(RetentionJob job) {
        try {
            return job.run("job", SILENT).orElseThrow();
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private RetentionJob job(RetentionRule... rules) {
        return new RetentionJob(List.of(rules), terms, runs, proofs, lock, log, transaction, clock);
    }

    /** A rule for the reports of this test only. */
    private RetentionRule rule(String name) {
        var term = new RetentionTerm(name, Effect.DESTROYED, Period.ofYears(1), "art. 8 Wpg");
        var since = "case when story = '" + mark + "' then received_at end";
        return new AgedRows(database, term, new AgedRows.Rows("stolengoods.tip", since, "tip", "id::text"));
    }

    /** Something happens after the work of a batch and before its commit. */
    private static RetentionRule spoiled(RetentionRule rule, Consumer<Integer> accident) {
        var batches = new ArrayList<Integer>();
        return new RetentionRule() {
            @Override
            public RetentionTerm term() {
                return rule.term();
            }

            @Override
            public Due due(Instant keptFrom) {
                return rule.due(keptFrom);
            }

            @Override
            public Applied apply(Instant keptFrom, Instant now, int atMost) {
                var applied = rule.apply(keptFrom, now, atMost);
                batches.add(1);
                accident.accept(batches.size());
                return applied;
            }
        };
    }

    private long report(Instant received) {
        return database.sql("""
                        insert into stolengoods.tip (received_at, numbers, seen_where, story)
                        values (:received, '{}', 'markt', :mark) returning id
                        """)
                .param("received", received.atOffset(ZoneOffset.UTC))
                .param("mark", mark)
                .query(Long.class)
                .single();
    }

    private long left() {
        return database.sql("select count(*) from stolengoods.tip where story = :mark")
                .param("mark", mark)
                .query(Long.class)
                .single();
    }

    private long tombstones() {
        return database.sql("select count(*) from accountability.tombstone")
                .query(Long.class)
                .single();
    }

    private RetentionStep step(RetentionRun run, String rule) {
        return proofs.steps(run.id()).stream()
                .filter(step -> step.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
