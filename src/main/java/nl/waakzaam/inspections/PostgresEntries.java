// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.platform.RowMoments;
import nl.waakzaam.purchases.GoodId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was entered in an inspection. Words, numbers and photos are encrypted; the key lies in the folder of keys. */
@Repository
class PostgresEntries {
    private static final int MOST = 2_000;

    private final JdbcClient database;
    private final JsonMapper json;
    private final BytesEncryptor seal;

    PostgresEntries(JdbcClient database, JsonMapper json, Keys keys) {
        this.database = database;
        this.json = json;
        this.seal = keys.sealing("inspections.key");
    }

    private record Typed(@Nullable String words, @Nullable String number) {}

    /** False when it had arrived before. */
    boolean add(InspectionId inspection, Entry entry, Instant now) {
        return database.sql("""
                        insert into inspections.entry (inspection_id, id, kind, good_id, standing, sealed, entered_at,
                            arrived_at)
                        values (:inspection, :id, :kind, :good, :standing, :sealed, :entered, :now)
                        on conflict (inspection_id, id) do nothing
                        """)
                        .param("inspection", inspection.value())
                        .param("id", entry.id())
                        .param("kind", entry.kind().name())
                        .param(
                                "good",
                                entry.good() == null ? null : entry.good().value())
                        .param(
                                "standing",
                                entry.standing() == null
                                        ? null
                                        : entry.standing().name())
                        .param("sealed", sealed(entry))
                        .param("entered", entry.enteredAt().atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether so many were entered that it looks like an attack rather than an inspection. */
    boolean isFull(InspectionId inspection) {
        return database.sql("select count(*) >= :most from inspections.entry where inspection_id = :inspection")
                .param("most", MOST)
                .param("inspection", inspection.value())
                .query(Boolean.class)
                .single();
    }

    /** The last word about each good that was looked for. */
    Map<GoodId, Standing> standings(InspectionId inspection) {
        var standings = new HashMap<GoodId, Standing>();
        database.sql("""
                        select good_id, standing from inspections.entry
                        where inspection_id = ? and kind = 'TICK' order by place
                        """)
                .param(inspection.value())
                .query((row, number) -> standings.put(
                        new GoodId(row.getObject("good_id", UUID.class)), Standing.valueOf(row.getString("standing"))))
                .list();
        return standings;
    }

    /** All of one kind, the first first; photos without their pictures. */
    List<Entry> list(InspectionId inspection, Entry.Kind kind) {
        return database.sql("""
                        select id, kind, entered_at, case when kind <> 'PHOTO' then sealed end as sealed
                        from inspections.entry where inspection_id = :inspection and kind = :kind order by place
                        """)
                .param("inspection", inspection.value())
                .param("kind", kind.name())
                .query((row, number) -> entry(row))
                .list();
    }

    Optional<byte[]> findPhoto(InspectionId inspection, UUID id) {
        return database.sql("""
                        select sealed from inspections.entry where inspection_id = ? and id = ? and kind = 'PHOTO'
                        """)
                .params(inspection.value(), id)
                .query((row, number) -> seal.decrypt(row.getBytes("sealed")))
                .optional();
    }

    private byte @Nullable [] sealed(Entry entry) {
        return switch (entry.kind()) {
            case TICK -> null;
            case PHOTO -> seal.encrypt(Objects.requireNonNull(entry.jpeg()));
            case EXTRA, NOTE -> seal.encrypt(json.writeValueAsBytes(new Typed(entry.words(), entry.number())));
        };
    }

    private Entry entry(ResultSet row) throws SQLException {
        var sealed = row.getBytes("sealed");
        var typed = sealed == null ? new Typed(null, null) : json.readValue(seal.decrypt(sealed), Typed.class);
        return new Entry(
                row.getObject("id", UUID.class),
                Entry.Kind.valueOf(row.getString("kind")),
                null,
                null,
                typed.words(),
                typed.number(),
                null,
                Objects.requireNonNull(RowMoments.find(row, "entered_at")));
    }
}
