// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.warnings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.platform.RowMoments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warnings and their hashed numbers in PostgreSQL. */
@Repository
class PostgresWarnings {
    private final JdbcClient database;
    private final WarningSecrets secrets;

    PostgresWarnings(JdbcClient database, WarningSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    void add(Warning warning, Collection<String> hashes) {
        database.sql("""
                        insert into warnings.warning (id, reader, sealed, language, category, asked_at)
                        values (:id, :reader, :sealed, :language, :category, :asked)
                        """)
                .param("id", warning.id())
                .param("reader", warning.reader().hash())
                .param("sealed", secrets.seal(warning.to()))
                .param("language", warning.language().getLanguage())
                .param("category", warning.category())
                .param("asked", warning.askedAt().atOffset(ZoneOffset.UTC))
                .update();
        database.sql("insert into warnings.number (hash, warning_id) select distinct unnest(:hashes::text[]), :id")
                .param("hashes", hashes.toArray(String[]::new))
                .param("id", warning.id())
                .update();
    }

    Optional<Warning> find(UUID id) {
        return database.sql("select * from warnings.warning where id = ?")
                .param(id)
                .query((row, number) -> warning(row))
                .optional();
    }

    /** Everything of a reader, held until the transaction ends, so that nobody confirms a sixth beside a fifth. */
    List<Warning> hold(Reader reader) {
        return database.sql("select * from warnings.warning where reader = ? order by id for update")
                .param(reader.hash())
                .query((row, number) -> warning(row))
                .list();
    }

    void confirm(UUID id, Instant now) {
        database.sql("update warnings.warning set confirmed_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Other confirmed warnings of the same reader for one of the same numbers: the latest takes their place. */
    List<UUID> removeReplacedBy(Warning warning) {
        return database.sql("""
                        delete from warnings.warning w
                        where w.reader = :reader and w.id <> :id and w.confirmed_at is not null and exists (
                            select 1 from warnings.number old join warnings.number fresh using (hash)
                            where old.warning_id = w.id and fresh.warning_id = :id)
                        returning id
                        """)
                .param("reader", warning.reader().hash())
                .param("id", warning.id())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void remove(UUID id) {
        database.sql("delete from warnings.warning where id = ?").param(id).update();
    }

    boolean isEmpty() {
        return database.sql("select not exists (select 1 from warnings.warning)")
                .query(Boolean.class)
                .single();
    }

    void refuse(Reader reader, Instant now) {
        database.sql("""
                        insert into warnings.refused_reader (reader, refused_at) values (:reader, :now)
                        on conflict (reader) do update set refused_at = excluded.refused_at
                        """)
                .param("reader", reader.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isRefused(Reader reader) {
        return database.sql("select exists (select 1 from warnings.refused_reader where reader = ?)")
                .param(reader.hash())
                .query(Boolean.class)
                .single();
    }

    private Warning warning(ResultSet row) throws SQLException {
        return new Warning(
                row.getObject("id", UUID.class),
                new Reader(row.getString("reader")),
                secrets.open(row.getBytes("sealed")),
                Locale.of(row.getString("language")),
                row.getString("category"),
                Objects.requireNonNull(RowMoments.find(row, "asked_at")),
                RowMoments.find(row, "confirmed_at"));
    }
}
