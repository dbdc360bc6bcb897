// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.stolengoods.bulk.BulkCheck.Progress;
import nl.waakzaam.stolengoods.bulk.BulkCheck.State;
import nl.waakzaam.stolengoods.bulk.sheets.SheetFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bulk checks as an organisation sees its own. */
@Repository
class PostgresBulkChecks {
    private final JdbcClient database;

    PostgresBulkChecks(JdbcClient database) {
        this.database = database;
    }

    /** In the caller's transaction. */
    long add(NewBulkCheck list, String organisation, String actor, Instant now) {
        long id = database.sql("""
                        insert into stolengoods.bulk_check (organisation, actor, name, format, separator, language,
                            header, width, lines, created_at, served_at)
                        values (:organisation, :actor, :name, :format, :separator, :language,
                            :header, :width, :lines, :now, :now)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("actor", actor)
                .param("name", list.name())
                .param("format", list.format().name())
                .param("separator", String.valueOf(list.separator()))
                .param("language", list.language().getLanguage())
                .param("header", list.header())
                .param("width", list.width())
                .param("lines", list.lines())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        for (int number = 0; number < list.pieces().size(); number++) {
            database.sql("insert into stolengoods.bulk_piece (bulk_check, number, lines) values (?, ?, ?)")
                    .params(id, number, list.pieces().get(number))
                    .update();
        }
        return id;
    }

    int open(String organisation) {
        return database.sql("select count(*) from stolengoods.bulk_check where organisation = ? and state = 'OPEN'")
                .param(organisation)
                .query(Integer.class)
                .single();
    }

    Optional<BulkCheck> find(long id, String organisation) {
        return database.sql("select * from stolengoods.bulk_check where id = :id and organisation = :organisation")
                .param("id", id)
                .param("organisation", organisation)
                .query((row, number) -> read(row))
                .optional();
    }

    /** In the caller's transaction. Whether there was anything to stop; its lines go at once. */
    boolean cancel(long id, String organisation, Instant now) {
        var cancelled = database.sql("""
                        update stolengoods.bulk_check
                           set state = 'CANCELLED', finished_at = :now, lease = null, lease_until = null
                         where id = :id and organisation = :organisation and state = 'OPEN'
                        """)
                        .param("id", id)
                        .param("organisation", organisation)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (cancelled) {
            database.sql("delete from stolengoods.bulk_piece where bulk_check = ?")
                    .param(id)
                    .update();
        }
        return cancelled;
    }

    /** Whether there was anything to remove; what is worked on is cancelled first. */
    boolean remove(long id, String organisation) {
        return database.sql("""
                        delete from stolengoods.bulk_check
                         where id = :id and organisation = :organisation and state <> 'OPEN'
                        """)
                        .param("id", id)
                        .param("organisation", organisation)
                        .update()
                == 1;
    }

    /** One piece of a list that is done. */
    record Answered(byte[] lines, byte[] outcomes, Instant checkedAt) {}

    /** Piece by piece, so that a slow reader holds no connection; nothing after the last. */
    Optional<Answered> answered(long id, int number) {
        return database.sql("""
                        select lines, outcomes, checked_at from stolengoods.bulk_piece
                         where bulk_check = :id and number = :number and outcomes is not null
                        """)
                .param("id", id)
                .param("number", number)
                .query((row, place) -> new Answered(
                        row.getBytes("lines"),
                        row.getBytes("outcomes"),
                        Objects.requireNonNull(RowMoments.find(row, "checked_at"))))
                .optional();
    }

    static BulkCheck read(ResultSet row) throws SQLException {
        return new BulkCheck(
                row.getLong("id"),
                row.getString("organisation"),
                row.getString("actor"),
                row.getString("name"),
                SheetFormat.valueOf(row.getString("format")),
                row.getString("separator").charAt(0),
                Locale.forLanguageTag(row.getString("language")),
                row.getBytes("header"),
                row.getInt("width"),
                new Progress(
                        row.getInt("lines"),
                        row.getInt("done"),
                        row.getInt("registered"),
                        row.getInt("alike"),
                        row.getInt("unchecked")),
                State.valueOf(row.getString("state")),
                Objects.requireNonNull(RowMoments.find(row, "created_at")),
                RowMoments.find(row, "finished_at"));
    }
}
