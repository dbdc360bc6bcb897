// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.tips;

import static nl.waakzaam.site.ListPage.Cell.cell;
import static nl.waakzaam.site.ListPage.Column.plain;
import static nl.waakzaam.site.ListPage.Column.sortable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.RetentionTerms;
import nl.waakzaam.site.ListPage;
import nl.waakzaam.site.ListPage.Export;
import nl.waakzaam.stolengoods.codes.SealedTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inbox as the police read it. */
@Repository
public class TipList {
    static final String PATH = "/politie/meldingen";

    private final JdbcClient database;
    private final SealedTexts seals;
    private final RetentionTerms terms;

    TipList(JdbcClient database, SealedTexts seals, RetentionTerms terms) {
        this.database = database;
        this.seals = seals;
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
            @Nullable OffsetDateTime handledAt) {
        /** As an act is about it: the person concerned is who sent it, if that person can be reached. */
        About about() {
            return new About(ObjectKind.TIP, Long.toString(id), DataSubject.of(contactReach));
        }
    }

    /** What a colleague wrote with a tip. */
    public record Note(OffsetDateTime at, String actor, String note) {}

    /** Its export has no contact data: it travels further than the inbox. */
    ListPage<Tip> list() {
        return new ListPage<>(
                PATH,
                """
                select * from stolengoods.tip where :search = '' or category = lower(:search)
                    or strpos(lower(seen_where), lower(:search)) > 0 or strpos(lower(story), lower(:search)) > 0
                """,
                this::tip,
                "-ontvangen",
                List.of(
                        sortable("ontvangen", "stolengoods.tip.received", "received_at %s, id"),
                        sortable("soort", "stolengoods.column.category", "category %s, id"),
                        plain("waar", "stolengoods.tip.where"),
                        sortable("afgehandeld", "stolengoods.tip.handled", "handled_at %s, id")),
                new Export<>(
                        "meldingen.csv",
                        List.of(
                                cell("nummer", Tip::id),
                                cell("ontvangen", Tip::receivedAt),
                                cell("categorie", Tip::category),
                                cell("waar", Tip::seenWhere),
                                cell("afgehandeld", Tip::handledAt))));
    }

    Optional<Tip> find(long id) {
        return database.sql("select * from stolengoods.tip where id = :id")
                .param("id", id)
                .query(this::tip)
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

    private Tip tip(ResultSet row, int number) throws SQLException {
        return new Tip(
                row.getLong("id"),
                time(row, "received_at"),
                terms.lastDay(TipInbox.TERM, time(row, "received_at").toInstant()),
                row.getString("category"),
                List.of((String[]) row.getArray("numbers").getArray()),
                row.getString("seen_where"),
                row.getString("story"),
                opened(row, "contact_name"),
                opened(row, "contact_reach"),
                row.getObject("handled_at", OffsetDateTime.class));
    }

    private @Nullable String opened(ResultSet row, String column) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null ? null : seals.openText(sealed);
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class));
    }
}
