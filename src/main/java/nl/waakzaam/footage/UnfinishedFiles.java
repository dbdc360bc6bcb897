// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.footage.vault.Place;
import nl.waakzaam.footage.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that nobody went on sending. */
@Component
class UnfinishedFiles implements RetentionRule {
    static final RetentionTerm UNFINISHED =
            new RetentionTerm("footage-unfinished", Effect.DESTROYED, Period.ofDays(14), "art. 3 lid 2 Wpg");

    private final JdbcClient database;
    private final PostgresFiles files;
    private final PostgresSteps steps;
    private final Vault vault;

    UnfinishedFiles(JdbcClient database, PostgresFiles files, PostgresSteps steps, Vault vault) {
        this.database = database;
        this.files = files;
        this.steps = steps;
        this.vault = vault;
    }

    @Override
    public RetentionTerm term() {
        return UNFINISHED;
    }

    @Override
    public Due due(Instant keptFrom) {
        return database.sql("""
                        select count(*) as records, min(grown_at) as oldest
                        from footage.file where state = 'COMING' and grown_at < :keptFrom
                        """)
                .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                .query((row, number) -> AgedRows.due(row))
                .single();
    }

    @Override
    public Applied apply(Instant keptFrom, Instant now, int atMost) {
        var left = left(keptFrom, atMost);
        left.forEach(file -> destroy(file, now));
        return Applied.of(left.stream()
                .map(file -> new Tombstone("footage-file", file.id().toString(), 1))
                .toList());
    }

    private List<FootageFile> left(Instant keptFrom, int atMost) {
        return database
                .sql("""
                        select id from footage.file where state = 'COMING' and grown_at < :keptFrom
                        order by grown_at limit :atMost for update skip locked
                        """)
                .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .map(id -> files.find(id).orElseThrow())
                .toList();
    }

    private void destroy(FootageFile file, Instant now) {
        vault.remove(new Place(file.dossier(), file.id()));
        files.destroyed(file.id(), now);
        steps.add(
                file.dossier(),
                FootageStep.ofProduct(file.wanted(), now, "FILE_DESTROYED").about(file.id()));
    }
}
