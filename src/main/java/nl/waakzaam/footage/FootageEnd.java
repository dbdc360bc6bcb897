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
    private final PostgresFiles files;
    private final PostgresSteps steps;
    private final PostgresLinks links;
    private final DossierLooks looks;
    private final Vault vault;
    private final FootageLog log;

    FootageEnd(
            JdbcClient database,
            PostgresFiles files,
            PostgresSteps steps,
            PostgresLinks links,
            DossierLooks looks,
            Vault vault,
            FootageLog log) {
        this.database = database;
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
        ended.forEach(one -> destroy(one, now));
        return Applied.of(ended.stream()
                .map(one -> new Tombstone("footage", one.dossier().toString(), 1))
                .toList());
    }

    private record Ended(UUID dossier, UUID search) {}

    /** Owners see at the latest now that this case looked at them, also when nobody closed it. */
    private List<Ended> ended(Instant keptFrom, Instant now, int atMost) {
        return database.sql("""
                        update footage.dossier
                        set destroyed_at = :now, visible_from = coalesce(visible_from, :now) where id = any(array(
                            select id from footage.dossier where destroyed_at is null and term_from < :keptFrom
                            order by term_from limit :atMost for update skip locked))
                        returning id, search_id
                        """)
                .param("keptFrom", keptFrom.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) ->
                        new Ended(row.getObject("id", UUID.class), row.getObject("search_id", UUID.class)))
                .list();
    }

    private void destroy(Ended ended, Instant now) {
        var dossier = ended.dossier();
        files.of(dossier).stream().filter(file -> file.state().isThere()).forEach(file -> destroy(file, now));
        links.end(dossier);
        looks.end(ended.search(), now);
        steps.add(dossier, FootageStep.ofProduct(null, now, "KEY_DESTROYED"));
        log.byProduct(dossier, Action.DESTROY, "beelden vernietigen, met hun sleutel");
        vault.destroy(dossier);
    }

    private void destroy(FootageFile file, Instant now) {
        files.destroyed(file.id(), now);
        steps.add(
                file.dossier(),
                FootageStep.ofProduct(file.wanted(), now, "FILE_DESTROYED").about(file.id()));
    }
}
