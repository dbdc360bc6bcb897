// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.site.Listing;
import nl.waakzaam.site.Orders;
import nl.waakzaam.site.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The inbox as the police read it. */
@Repository
public class TipList {
    private static final Orders ORDERS = new Orders(
            "-ontvangen",
            Map.of(
                    "ontvangen", "received_at %s, id",
                    "soort", "category %s, id",
                    "afgehandeld", "handled_at %s, id"));

    private static final String WHERE = """
             from stolengoods.tip where :search = '' or category = lower(:search)
                or strpos(lower(seen_where), lower(:search)) > 0 or strpos(lower(story), lower(:search)) > 0
            """;

    private final JdbcClient database;
    private final RetentionTerms terms;

    TipList(JdbcClient database, RetentionTerms terms) {
        this.database = database;
        this.terms = terms;
    }

    /**
     * A report by a citizen; contact data stand in it only where they were given.
     *
     * @param destroyOn the last day of its term
     */
    public record Tip(
            long id,
            OffsetDateTime receivedAt,
            LocalDate destroyOn,
            @Nullable String category,
            List<String> numbers,
            String seenWhere,
            String story,
            @Nullable String contactName,
            @Nullable String contactReach,
            @Nullable OffsetDateTime handledAt) {}

    /** What a colleague wrote with a tip. */
    public record Note(OffsetDateTime at, String actor, String note) {}

    Listing listing(String path, Wanted wanted) {
        return Listing.of(path, wanted, ORDERS, count(wanted.search()));
    }

    List<Tip> rows(Wanted wanted, Listing listing) {
        return found(wanted, " limit %d offset %d".formatted(Listing.SIZE, listing.skipped()))
                .query((row, number) -> tip(row))
                .list();
    }

    /** All tips that fit, as they come from the database; never all at once in memory. */
    @Transactional(readOnly = true)
    public void each(Wanted wanted, Consumer<Tip> reader) {
        try (var tips = found(wanted, "").withFetchSize(1_000).query((row, number) -> tip(row)).stream()) {
            tips.forEach(reader);
        }
    }

    private long count(String search) {
        return database.sql("select count(*) from (select 1" + WHERE + " limit " + (Listing.MOST + 1) + ") counted")
                .param("search", search)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec found(Wanted wanted, String part) {
        return database.sql("select *" + WHERE + " order by " + ORDERS.sql(wanted) + part)
                .param("search", wanted.search());
    }

    Optional<Tip> find(long id) {
        return database.sql("select * from stolengoods.tip where id = :id")
                .param("id", id)
                .query((row, number) -> tip(row))
                .optional();
    }

    List<Note> notes(long id) {
        return database.sql("select at, actor, note from stolengoods.tip_note where tip_id = :id order by number")
                .param("id", id)
                .query((row, number) -> new Note(time(row, "at"), row.getString("actor"), row.getString("note")))
                .list();
    }

    void addNote(long id, Instant now, String actor, String note) {
        database.sql("insert into stolengoods.tip_note (tip_id, at, actor, note) values (:id, :now, :actor, :note)")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("note", note)
                .update();
    }

    void handle(long id, Instant now, String actor) {
        database.sql("""
                        update stolengoods.tip set handled_at = :now, handled_by = :actor
                        where id = :id and handled_at is null
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .update();
    }

    private Tip tip(ResultSet row) throws SQLException {
        return new Tip(
                row.getLong("id"),
                time(row, "received_at"),
                terms.lastDay(TipInbox.TERM, time(row, "received_at").toInstant()),
                row.getString("category"),
                List.of((String[]) row.getArray("numbers").getArray()),
                row.getString("seen_where"),
                row.getString("story"),
                row.getString("contact_name"),
                row.getString("contact_reach"),
                row.getObject("handled_at", OffsetDateTime.class));
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class));
    }
}
