// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.accountability.ProcessingLog;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionRule.Due;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerms;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what has been kept for its term, rule by rule, in batches of one transaction each: records, tombstones and
 * progress together. A run that was broken off goes on where it was; a rule that fails does not stop the others.
 */
@Service
class RetentionJob {
    static final int AT_ONCE = 500;

    /** First out of use, then gone. */
    static final Comparator<RetentionTerm> IN_ORDER =
            Comparator.comparing(RetentionTerm::effect).thenComparing(RetentionTerm::name);

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final List<RetentionRule> rules;
    private final RetentionTerms terms;
    private final PostgresRetentionRuns runs;
    private final RetentionProofs proofs;
    private final RetentionLock lock;
    private final ProcessingLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionJob(
            List<RetentionRule> rules,
            RetentionTerms terms,
            PostgresRetentionRuns runs,
            RetentionProofs proofs,
            RetentionLock lock,
            ProcessingLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(RetentionRule::term, IN_ORDER))
                .toList();
        this.terms = terms;
        this.runs = runs;
        this.proofs = proofs;
        this.lock = lock;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Hears how far a rule is. */
    interface Progress {
        void applied(RetentionTerm term, long done);
    }

    /** What is due today under one term; null when its rule cannot tell. */
    record DueToday(RetentionTerm term, @Nullable Due due) {}

    boolean isDoneToday() {
        return runs.isDone(terms.today());
    }

    /** What a run would take now. Changes nothing. */
    List<DueToday> due() {
        return rules.stream().map(this::due).toList();
    }

    private DueToday due(RetentionRule rule) {
        var term = rule.term();
        try {
            return new DueToday(term, rule.due(terms.keptFrom(term)));
        } catch (RuntimeException failure) {
            LOG.error(
                    "retention: rule {} failed: {}",
                    term.name(),
                    failure.getClass().getSimpleName());
            return new DueToday(term, null);
        }
    }

    /**
     * Runs all rules, or goes on with the run that was broken off. Empty when another run is going, on this node or
     * another.
     *
     * @param startedBy {@code job} or {@code command}
     */
    Optional<RetentionRun> run(String startedBy, Progress progress) throws SQLException {
        var alone = lock.tryAlone();
        if (alone.isEmpty()) {
            return Optional.empty();
        }
        try (var held = alone.get()) {
            var run = runs.findUnfinished().orElseGet(() -> runs.start(terms.today(), clock.instant(), startedBy));
            rules.forEach(rule -> step(run, rule, progress));
            return Optional.ofNullable(transaction.execute(status -> finish(run, startedBy)));
        }
    }

    private void step(long run, RetentionRule rule, Progress progress) {
        var term = rule.term();
        var step = runs.begin(run, term, terms.of(term), terms.keptFrom(term));
        if (step.finishedAt() != null) {
            return;
        }
        try {
            apply(run, rule, step, progress);
            runs.stepDone(run, term.name(), rule.due(step.keptFrom()).records(), clock.instant());
        } catch (RuntimeException failure) {
            var kind = failure.getClass().getSimpleName();
            LOG.error("retention: rule {} failed: {}", term.name(), kind);
            runs.stepFailed(run, term.name(), kind, clock.instant());
        }
    }

    private void apply(long run, RetentionRule rule, RetentionStep step, Progress progress) {
        if (step.due() == null) {
            runs.counted(run, step.rule(), rule.due(step.keptFrom()));
        }
        var done = step.done();
        for (var records = batch(run, rule, step); records > 0; records = batch(run, rule, step)) {
            done += records;
            progress.applied(rule.term(), done);
        }
    }

    private long batch(long run, RetentionRule rule, RetentionStep step) {
        var records = transaction.execute(status -> {
            var now = clock.instant();
            var applied = rule.apply(step.keptFrom(), now, AT_ONCE);
            runs.applied(run, step.rule(), applied, now);
            return applied.records();
        });
        return records == null ? 0 : records;
    }

    /** Seals the tombstones; the seal stands in the processing log too, out of reach of whoever alters the proof. */
    private RetentionRun finish(long run, String origin) {
        var seal = proofs.seal(run);
        log.record(new Processing(
                "accountability.retention",
                Action.DESTROY,
                "job:retention",
                origin,
                About.of(ObjectKind.RETENTION_RUN, Long.toString(run)),
                Outcome.DONE,
                "bewaartermijnen naleven",
                "art. 8 en 14 Wpg; art. 5 lid 1 onder e AVG",
                "zegel " + seal,
                null));
        return runs.finish(run, seal, clock.instant());
    }
}
