// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.StolenGoods;
import nl.waakzaam.stolengoods.Stored;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a whole delivery of stolen goods in from a file. Each batch is one transaction that also says how far the file
 * is done, so an import that was killed goes on where it was when the same file is given again. Refuses a file without
 * a known header ({@link FileNotReadable}) and a second import at the same time
 * ({@link AnotherImportRuns}); a line that cannot be read goes to the report and stops nothing.
 */
@Component
public class StolenGoodsImport {
    private final StolenGoods goods;
    private final PostgresImportRuns runs;
    private final Absences absences;
    private final OneAtATime turn;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int batchSize;

    StolenGoodsImport(
            StolenGoods goods,
            PostgresImportRuns runs,
            Absences absences,
            OneAtATime turn,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${waakzaam.import.batch:10000}") int batchSize) {
        this.goods = goods;
        this.runs = runs;
        this.absences = absences;
        this.turn = turn;
        this.transaction = transaction;
        this.clock = clock;
        this.batchSize = batchSize;
    }

    /**
     * Imports a file.
     *
     * @param full whether the file is all that its sources have: what is absent is withdrawn, unless that is more than
     *     one in twenty goods of a source, or lines could not be told apart, and nobody confirmed it
     */
    public ImportOutcome run(Path file, boolean full, boolean confirmed, ImportProgress progress) throws IOException {
        try {
            return turn.run(() -> imported(file, full, confirmed, progress));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private ImportOutcome imported(Path file, boolean full, boolean confirmed, ImportProgress progress) {
        try {
            return inTurn(file, full, confirmed, progress);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ImportOutcome inTurn(Path file, boolean full, boolean confirmed, ImportProgress progress)
            throws IOException {
        var fingerprint = Fingerprints.of(file);
        var run =
                runs.findUnfinished(fingerprint, full).orElseGet(() -> runs.start(fingerprint, full, clock.instant()));
        var stored = run.state() == ImportRun.State.REFUSED ? run : stored(file, run, progress);
        return full ? completed(file, stored, confirmed) : done(file, stored);
    }

    private ImportRun stored(Path file, ImportRun begun, ImportProgress progress) throws IOException {
        var size = Files.size(file);
        try (var report = WrongLines.open(WrongLines.beside(file), begun.reportBytes());
                var ahead = ReadAhead.of(file, begun.counts().records(), batchSize);
                var batches = new TwoBatches(begun, (before, batch, reportBytes) -> {
                    var run = commit(begun, before, batch, reportBytes);
                    progress.committed(run.counts(), ahead.bytes(), size);
                    return run;
                })) {
            for (var batch = ahead.next(); batch.records() > 0; batch = ahead.next()) {
                batches.add(batch, report.add(batch.wrong()));
            }
            return batches.finished();
        }
    }

    private ImportRun commit(ImportRun begun, Supplier<ImportRun> before, ImportBatch batch, long reportBytes) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var stored = store(begun, batch);
            if (begun.full()) {
                runs.remember(begun, batch.held());
            }
            return runs.advance(before.get(), batch, stored, reportBytes);
        }));
    }

    private Stored store(ImportRun run, ImportBatch batch) {
        var change =
                new Change("command:import", "command", Activity.IMPORT, clock.instant(), "import-run " + run.id());
        return goods.store(batch.goods(), change, run.full());
    }

    private ImportOutcome completed(Path file, ImportRun run, boolean confirmed) {
        var reasons = confirmed ? List.<String>of() : reasonsAgainstWithdrawal(run);
        if (!reasons.isEmpty()) {
            var refused = runs.finish(run, ImportRun.State.REFUSED, clock.instant());
            return new ImportOutcome.WithdrawalRefused(refused.counts(), WrongLines.beside(file), reasons);
        }
        return done(file, absences.withdraw(run));
    }

    private List<String> reasonsAgainstWithdrawal(ImportRun run) {
        var reasons = new ArrayList<String>();
        absences.count(run).stream()
                .filter(Absences.Absent::suspicious)
                .forEach(absent -> reasons.add("van bron %s ontbreken %d van de %d goederen"
                        .formatted(absent.source(), absent.absent(), absent.sought())));
        if (run.counts().unnamed() > 0) {
            reasons.add("van %d foute regels is niet te zien over welk goed ze gaan"
                    .formatted(run.counts().unnamed()));
        }
        return reasons;
    }

    private ImportOutcome done(Path file, ImportRun run) {
        var done = Objects.requireNonNull(
                transaction.execute(status -> runs.finish(run, ImportRun.State.DONE, clock.instant())));
        return new ImportOutcome.Done(done.counts(), WrongLines.beside(file));
    }
}
