// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The texts of police units: proposed by one detective, in force once another approved. Earlier papers keep theirs. */
@Repository
class UnitTexts {
    private final JdbcClient database;
    private final FootageLog log;
    private final Clock clock;

    UnitTexts(JdbcClient database, FootageLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** The id of the text that papers of this unit get now; null when it has none. */
    @Nullable
    Long inForce(String unit) {
        return current(unit).map(UnitText::id).orElse(null);
    }

    Optional<UnitText> current(String unit) {
        return database.sql("""
                        select * from footage.unit_text where unit = ? and approved order by decided_at desc, id desc limit 1
                        """).param(unit).query(UnitTexts::text).optional();
    }

    Optional<UnitText> proposal(String unit) {
        return database.sql("select * from footage.unit_text where unit = ? and decided_at is null")
                .param(unit)
                .query(UnitTexts::text)
                .optional();
    }

    Optional<UnitText> find(long id) {
        return database.sql("select * from footage.unit_text where id = ?")
                .param(id)
                .query(UnitTexts::text)
                .optional();
    }

    /** False when a proposal for this unit is open. */
    @Transactional
    public boolean propose(String unit, String sender, String words, Actor actor) {
        log.texts(actor.id(), Action.CHANGE, "tekst voor stukken voorstellen: " + unit);
        return database.sql("""
                        insert into footage.unit_text (unit, sender, words, proposed_by, proposed_at)
                        values (:unit, :sender, :words, :by, :now)
                        on conflict (unit) where decided_at is null do nothing
                        """)
                        .param("unit", unit)
                        .param("sender", sender)
                        .param("words", words)
                        .param("by", actor.id())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Approves or rejects. False for who proposed it, and when somebody was first. */
    @Transactional
    public boolean decide(UnitText proposal, boolean approve, Actor actor) {
        log.texts(actor.id(), Action.CHANGE, "over tekst voor stukken beslissen: " + proposal.unit());
        return database.sql("""
                        update footage.unit_text set decided_by = :by, decided_at = :now, approved = :approve
                        where id = :id and decided_at is null and proposed_by <> :by
                        """)
                        .param("id", proposal.id())
                        .param("by", actor.id())
                        .param("approve", approve)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static UnitText text(ResultSet row, int number) throws SQLException {
        return new UnitText(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("sender"),
                row.getString("words"),
                row.getString("proposed_by"),
                RowMoments.get(row, "proposed_at"));
    }
}
