// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.waakzaam.accountability.AgedRows;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.accountability.RetentionRule;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.accountability.RetentionTerm.Effect;
import nl.waakzaam.cameras.search.LookEmbargo;
import nl.waakzaam.footage.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The footage itself goes half a year after its dossier was closed: by then the case has it, and what is not needed any more
 * may be processed for so long (art. 9 lid 4 Wpg). The key is destroyed first. What happened, without names of files and
 * without words of owners, stays in the dossier: the proof.
 */
@Component
class FootageEnd implements RetentionRule {
    static final RetentionTerm FOOTAGE =
            new RetentionTerm("footage", Effect.DESTROYED, Period.ofMonths(6), "art. 9 lid 4 Wpg");

    private final JdbcClient database;
    private final PostgresDossiers dossiers;
    private final PostgresFiles files;
    private final PostgresSteps steps;
    private final PostgresLinks links;
    private final LookEmbargo looks;
    private final Vault vault;
    private final FootageLog log;

    FootageEnd(
            JdbcClient database,
            PostgresDossiers dossiers,
            PostgresFiles files,
            PostgresSteps steps,
            PostgresLinks links,
            LookEmbargo looks,
            Vault vault,
            FootageLog log) {
        this.database = database;
        this.dossiers = dossiers;
        this.files = files;
        this.steps = steps;
        this.links = links;
        this.looks = looks;
        this.vault = vault;
        this.log = log;
    }

    @Override
    public RetentionTerm term() {
        return FOOTAGE;
    }

    @Override
    public Due due(Instant keptFrom) {
        return database.sql("""
                        select count(*) as records, min(term_from) as oldest
                        from footage.dossier where destroyed_at is null and term_from < :keptFrom
                        """)
                .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                .query((row, number) -> AgedRows.due(row))
                .single();
    }

    @Override
    public Applied apply(Instant keptFrom, Instant now, int atMost) {
        var ended = ended(keptFrom, now, atMost);
        ended.forEach(dossier -> destroy(dossier, now));
        return Applied.of(ended.stream()
                .map(dossier -> new Tombstone("footage", dossier.toString(), 1))
                .toList());
    }

    private List<UUID> ended(Instant keptFrom, Instant now, int atMost) {
        return database.sql("""
                        update footage.dossier set destroyed_at = :now where id = any(array(
                            select id from footage.dossier where destroyed_at is null and term_from < :keptFrom
                            order by term_from limit :atMost for update skip locked))
                        returning id
                        """)
                .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private void destroy(UUID dossier, Instant now) {
        for (var file : files.of(dossier)) {
            files.destroyed(file.id(), now);
            steps.add(
                    dossier,
                    FootageStep.ofProduct(file.wanted(), now, "FILE_DESTROYED").about(file.id()));
        }
        links.end(dossier);
        steps.add(dossier, FootageStep.ofProduct(null, now, "KEY_DESTROYED"));
        log.byProduct(dossier, Action.DESTROY, "beelden vernietigen, met hun sleutel");
        tell(dossier, now);
        vault.destroy(dossier);
    }

    /** A dossier that nobody closed hides no longer who was looked at. */
    private void tell(UUID dossier, Instant now) {
        var search = dossiers.get(dossier).search();
        dossiers.toldFrom(search).ifPresent(from -> looks.end(search, from, now));
    }
}
