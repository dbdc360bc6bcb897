// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.StolenGoods;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goods that their source no longer delivers. What came in by another way since the import began is left alone. */
@Component
class Absences {
    private static final int AT_ONCE = 10_000;

    private final JdbcClient database;
    private final StolenGoods goods;
    private final PostgresImportRuns runs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Absences(
            JdbcClient database,
            StolenGoods goods,
            PostgresImportRuns runs,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.goods = goods;
        this.runs = runs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * How much of one source is absent.
     *
     * @param sought goods of it that were sought when the import began, and are still
     */
    record Absent(String source, long sought, long absent) {
        /** More than one in twenty: rather a broken delivery than a flood of recoveries. */
        boolean suspicious() {
            return absent * 20 > sought;
        }
    }

    List<Absent> count(ImportRun run) {
        return database.sql("""
                        select g.source, count(*) as sought,
                            count(*) filter (where s.source_id is null and g.changed_at < :started) as absent
                        from stolengoods.good g left join (
                            select distinct source, source_id from stolengoods.import_seen where run_id = :run) s
                            using (source, source_id)
                        where g.source in (select distinct source from stolengoods.import_seen where run_id = :run)
                            and g.state in ('REGISTERED', 'SUPPLEMENTED') and g.recorded_at < :started
                        group by g.source order by g.source
                        """)
                .param("run", run.id())
                .param("started", run.startedAt().atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Absent(row.getString("source"), row.getLong("sought"), row.getLong("absent")))
                .list();
    }

    /** Withdraws what is absent, in pieces that are each committed; can be broken off and begun again. */
    ImportRun withdraw(ImportRun run) {
        var absent = ids(run);
        var current = run;
        for (var from = 0; from < absent.size(); from += AT_ONCE) {
            var piece = absent.subList(from, Math.min(from + AT_ONCE, absent.size()));
            var before = current;
            current = java.util.Objects.requireNonNull(transaction.execute(status -> withdraw(before, piece)));
        }
        return current;
    }

    private ImportRun withdraw(ImportRun run, List<Long> ids) {
        var ground = "import-run " + run.id() + ": niet meer in de volledige levering";
        goods.withdrawAbsent(ids, new Change("command:import", "command", Activity.ABSENT, clock.instant(), ground));
        return runs.addWithdrawn(run, ids.size());
    }

    private List<Long> ids(ImportRun run) {
        return database.sql("""
                        select g.id from stolengoods.good g
                        where g.source in (select distinct source from stolengoods.import_seen where run_id = :run)
                            and g.state in ('REGISTERED', 'SUPPLEMENTED') and g.changed_at < :started
                            and not exists (select from stolengoods.import_seen s
                                where s.run_id = :run and s.source = g.source and s.source_id = g.source_id)
                        order by g.id
                        """)
                .param("run", run.id())
                .param("started", run.startedAt().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
