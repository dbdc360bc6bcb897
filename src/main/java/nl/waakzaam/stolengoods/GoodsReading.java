// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads single goods from PostgreSQL, with their numbers and history. Destroyed goods have no content to read. */
@Repository
public class GoodsReading {
    private final JdbcClient database;
    private final GoodTerms terms;

    GoodsReading(JdbcClient database, GoodTerms terms) {
        this.database = database;
        this.terms = terms;
    }

    /** One change of a good: who, when, what, on what ground. */
    public record HistoryRow(Instant at, String actor, String act, GoodState state, String ground) {}

    public Optional<Good> find(long id) {
        return database.sql("select * from stolengoods.good where id = :id")
                .param("id", id)
                .query((row, number) -> good(row))
                .optional();
    }

    /** Those of these goods that are there, in two queries however many they are. */
    public List<Good> list(Collection<Long> ids) {
        var numbers = numbers(ids);
        return ids.isEmpty()
                ? List.of()
                : database.sql("select * from stolengoods.good where id = any(:ids)")
                        .param("ids", ids.toArray(Long[]::new))
                        .query((row, number) -> good(row, numbers.getOrDefault(row.getLong("id"), List.of())))
                        .list();
    }

    /**
     * Reads a good that nobody else changes until the transaction ends. Waits for others five seconds at most: a batch of
     * an import may wait for one that holds several goods, in a way that the database cannot see.
     *
     * @throws java.util.NoSuchElementException when there is no such good
     * @throws org.springframework.dao.DataAccessException when it waited in vain; asking again may help
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Good hold(long id) {
        database.sql("select set_config('lock_timeout', '5s', true)")
                .query(String.class)
                .single();
        return database.sql("select * from stolengoods.good where id = :id for update")
                .param("id", id)
                .query((row, number) -> good(row))
                .optional()
                .orElseThrow();
    }

    public Optional<Good> find(SourceName name) {
        return database.sql("select * from stolengoods.good where source = :source and source_id = :sourceId")
                .param("source", name.source())
                .param("sourceId", name.sourceId())
                .query((row, number) -> good(row))
                .optional();
    }

    /** The goods of one crime report, restricted ones included, destroyed ones not. */
    public List<Good> listOfReport(String registrationNumber) {
        return database.sql("""
                        select * from stolengoods.good
                        where registration_number = :number and state <> 'DESTROYED' order by id
                        """)
                .param("number", registrationNumber)
                .query((row, number) -> good(row))
                .list();
    }

    /** A good as an act is about it: the person concerned is who filed the crime report, named by its number. */
    public About about(long id) {
        return about(Set.of(id)).stream()
                .findFirst()
                .orElseGet(() -> About.of(ObjectKind.STOLEN_GOOD, Long.toString(id)));
    }

    List<About> about(Collection<Long> ids) {
        return database.sql("select id, registration_number from stolengoods.good where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> new About(
                        ObjectKind.STOLEN_GOOD,
                        row.getString("id"),
                        DataSubject.of(row.getString("registration_number"))))
                .list();
    }

    /** Latest first. */
    public List<HistoryRow> history(long id) {
        return database.sql("""
                        select at, actor, act, state, ground from stolengoods.history
                        where good_id = :id order by number desc
                        """)
                .param("id", id)
                .query((row, number) -> new HistoryRow(
                        RowMoments.get(row, "at"),
                        row.getString("actor"),
                        row.getString("act"),
                        GoodState.valueOf(row.getString("state")),
                        row.getString("ground")))
                .list();
    }

    private Good good(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        return good(row, numbers(List.of(id)).getOrDefault(id, List.of()));
    }

    private Good good(ResultSet row, List<GoodNumber> numbers) throws SQLException {
        var recordedAt = RowMoments.get(row, "recorded_at");
        var restricted = row.getBoolean("restricted") || terms.isOver(recordedAt);
        return new Good(
                row.getLong("id"), version(row, numbers), recordedAt, RowMoments.get(row, "changed_at"), restricted);
    }

    private static GoodVersion version(ResultSet row, List<GoodNumber> numbers) throws SQLException {
        return new GoodVersion(
                row.getString("source"),
                row.getString("source_id"),
                text(row, "registration_number"),
                GoodState.valueOf(row.getString("state")),
                RowMoments.get(row, "version_time"),
                Category.ofCode(row.getString("category")).orElse(Category.OTHER),
                text(row, "make"),
                text(row, "type"),
                text(row, "colour"),
                text(row, "description"),
                numbers,
                row.getObject("theft_date", LocalDate.class),
                text(row, "municipality"),
                text(row, "police_unit"),
                row.getBoolean("number_follows"));
    }

    private record Numbered(long good, GoodNumber number) {}

    private Map<Long, List<GoodNumber>> numbers(Collection<Long> ids) {
        return database
                .sql("""
                        select good_id, kind, raw from stolengoods.identifier where good_id = any(:ids)
                        order by good_id, place
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> new Numbered(
                        row.getLong("good_id"),
                        GoodNumber.read(IdentifierKind.valueOf(row.getString("kind")), row.getString("raw"))))
                .list()
                .stream()
                .collect(groupingBy(Numbered::good, mapping(Numbered::number, toList())));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
