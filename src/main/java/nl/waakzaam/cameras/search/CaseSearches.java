// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waakzaam.geo.SearchArea;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The searches that were asked. */
@Repository
public class CaseSearches {
    /** As the column {@code case_key} is made. */
    private static final String CASE_KEY = "upper(regexp_replace(:case, '[^[:alnum:]]', '', 'g'))";

    private final JdbcClient database;

    CaseSearches(JdbcClient database) {
        this.database = database;
    }

    /**
     * A search whose answer may be seen. Empty for one that waits for a second person or was refused by one, just as for one
     * that does not exist. Whose it is, the caller checks ({@link CaseSearch#isOf}).
     */
    public Optional<CaseSearch> find(UUID id) {
        return findAny(id).map(Asked::search).filter(CaseSearch::isAllowed);
    }

    /** Also one that waits or was refused. */
    Optional<Asked> findAny(UUID id) {
        return database.sql("select * from cameras.case_search where id = ?")
                .param(id)
                .query(CaseSearches::asked)
                .optional();
    }

    /** One act in a case and of a person at a time, so that two at once do not pass the limits together. */
    void hold(String caseNumber, String actor) {
        database.sql("""
                        select pg_advisory_xact_lock(hashtextextended('cameras.case ' || %s, 0)),
                            pg_advisory_xact_lock(hashtextextended('cameras.person ' || :actor, 0))
                        """.formatted(CASE_KEY))
                .param("case", caseNumber)
                .param("actor", actor)
                .query()
                .singleRow();
    }

    /** Those of a case, of whoever. Its key is made once, not for each row that a plan of an emptier day reads. */
    List<Asked> listOf(String caseNumber) {
        return database.sql("select * from cameras.case_search where case_key = (select %s) order by asked_at"
                        .formatted(CASE_KEY))
                .param("case", caseNumber)
                .query(CaseSearches::asked)
                .list();
    }

    /** How many within the limits a person asked since a moment. */
    int countOf(String actor, Instant since) {
        return database.sql("""
                        select count(*) from cameras.case_search
                        where asked_by = ? and asked_at > ? and larger_because is null
                        """)
                .params(actor, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** How many of others, asked in an area with one of these codes, wait for a second person. */
    int countWaiting(String actor, Set<String> codes) {
        return database.sql("""
                        select count(*) from cameras.case_search
                        where larger_because is not null and decided_because is null
                            and asked_by <> :actor and (:everywhere or units && :codes::text[])
                        """)
                .param("actor", actor)
                .param("everywhere", codes.contains("NL"))
                .param("codes", codes.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    void add(CaseSearch search) {
        database.sql("""
                        insert into cameras.case_search (id, case_number, offence, purpose, area, starts, ends, units,
                            asked_by, asked_at, larger_because)
                        values (:id, :case, :offence, :purpose, :area::polygon, :starts, :ends, :units,
                            :actor, :now, :because)
                        """)
                .param("id", search.id())
                .param("case", search.caseNumber())
                .param("offence", search.offence().name())
                .param("purpose", search.purpose())
                .param("area", GridPolygon.text(search.area().corners()))
                .param("starts", search.starts().atOffset(ZoneOffset.UTC))
                .param("ends", search.ends().atOffset(ZoneOffset.UTC))
                .param("units", search.units().toArray(String[]::new))
                .param("actor", search.askedBy())
                .param("now", search.askedAt().atOffset(ZoneOffset.UTC))
                .param("because", search.largerBecause())
                .update();
    }

    /** Whether this was the decision: of one that was decided before, or is of who decides, nothing changes. */
    boolean decide(UUID id, boolean approved, String because, String actor, Instant now) {
        return database.sql("""
                        update cameras.case_search set %1$s_by = :actor, %1$s_at = :now, decided_because = :because
                        where id = :id and asked_by <> :actor
                            and larger_because is not null and decided_because is null
                        """.formatted(approved ? "approved" : "refused"))
                        .param("id", id)
                        .param("actor", actor)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("because", because)
                        .update()
                == 1;
    }

    static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(search(row), RowMoments.find(row, "refused_at") != null, row.getString("decided_because"));
    }

    private static CaseSearch search(ResultSet row) throws SQLException {
        return new CaseSearch(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                Offence.valueOf(row.getString("offence")),
                row.getString("purpose"),
                SearchArea.drawn(GridPolygon.corners(row.getString("area"))),
                RowMoments.get(row, "starts"),
                RowMoments.get(row, "ends"),
                Set.of((String[]) row.getArray("units").getArray()),
                row.getString("asked_by"),
                RowMoments.get(row, "asked_at"),
                row.getString("larger_because"),
                row.getString("approved_by"),
                RowMoments.find(row, "approved_at"));
    }
}
