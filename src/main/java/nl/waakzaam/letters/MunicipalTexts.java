// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import nl.waakzaam.access.Actor;
import nl.waakzaam.letters.MunicipalText.Place;
import nl.waakzaam.rules.Proposal.State;
import nl.waakzaam.rules.Proposals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts of municipalities in PostgreSQL: one proposal is open per place, nobody decides about the own one, and each is
 * decided once. The database holds to all three, whatever happens at the same time.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MunicipalTexts {
    private static final int MOST_SHOWN = 200;

    private final JdbcClient database;

    MunicipalTexts(JdbcClient database) {
        this.database = database;
    }

    /** The text that letters are made with on a day; empty where the national one is. */
    public Optional<MunicipalText> findInForce(Collection<String> codes, Part part, Locale language, LocalDate day) {
        return database.sql("""
                        select * from letters.text
                        where municipality = any(:codes) and part = :part and language = :language
                            and state = 'APPROVED' and valid_from <= :day
                        order by valid_from desc, decided_at desc, id desc limit 1
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("part", part.name())
                .param("language", language.getLanguage())
                .param("day", day)
                .query((row, number) -> text(row))
                .optional();
    }

    /** All that was proposed for a place, the newest first. */
    public List<MunicipalText> list(Place place) {
        return database.sql("""
                        select * from letters.text
                        where municipality = :municipality and part = :part and language = :language
                        order by id desc limit :most
                        """)
                .param("municipality", place.municipality())
                .param("part", place.part().name())
                .param("language", place.language().getLanguage())
                .param("most", MOST_SHOWN)
                .query((row, number) -> text(row))
                .list();
    }

    /** What waits for a colleague in a municipality. */
    public List<MunicipalText> listOpen(String municipality) {
        return database.sql("select * from letters.text where municipality = ? and state = 'PROPOSED' order by id")
                .param(municipality)
                .query((row, number) -> text(row))
                .list();
    }

    public Optional<MunicipalText> find(long id) {
        return database.sql("select * from letters.text where id = ?")
                .param(id)
                .query((row, number) -> text(row))
                .optional();
    }

    /** The number of the new proposal; empty when one is open for this place. */
    public OptionalLong propose(
            Place place, LocalDate from, Wording wording, String explanation, Actor actor, Instant now) {
        var id = database.sql("""
                        insert into letters.text (municipality, part, language, valid_from, subject, body, explanation,
                            proposed_by, proposed_at)
                        values (:municipality, :part, :language, :from, :subject, :body, :explanation, :actor, :now)
                        on conflict (municipality, part, language) where state = 'PROPOSED' do nothing
                        returning id
                        """)
                .param("municipality", place.municipality())
                .param("part", place.part().name())
                .param("language", place.language().getLanguage())
                .param("from", from)
                .param("subject", wording.subject())
                .param("body", wording.body())
                .param("explanation", explanation)
                .param("actor", actor.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        return id.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** Whether it was still open. */
    public boolean close(long id, State outcome, String reasons, Actor actor, Instant now) {
        return database.sql("""
                        update letters.text
                        set state = :state, decided_by = :actor, decided_at = :now, reasons = nullif(:reasons, '')
                        where id = :id and state = 'PROPOSED'
                        """)
                        .param("id", id)
                        .param("state", outcome.name())
                        .param("actor", actor.id())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("reasons", outcome == State.REJECTED ? reasons : "")
                        .update()
                == 1;
    }

    private static MunicipalText text(ResultSet row) throws SQLException {
        var place = new Place(
                row.getString("municipality"),
                Part.valueOf(row.getString("part")),
                Locale.of(row.getString("language")));
        var from = Objects.requireNonNull(row.getObject("valid_from", LocalDate.class));
        return new MunicipalText(
                place,
                from,
                new Wording(row.getString("subject"), row.getString("body")),
                Proposals.proposal(row, "municipality"));
    }
}
