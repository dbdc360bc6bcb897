// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;

/**
 * A row of the processing log as the chain sees it.
 *
 * @param plain what no retention term removes: who did what sort of thing, when, on what ground
 * @param content what may be personal: object, data subject, reason, recipient; all null once erased
 * @param salt null once the content is erased
 * @param contentHash stays when the content goes
 */
record LogRow(
        long id,
        Instant at,
        List<@Nullable String> plain,
        List<@Nullable String> content,
        byte @Nullable [] salt,
        byte[] contentHash) {
    private static final List<String> PLAIN = List.of(
            "trace_id",
            "span_id",
            "activity",
            "action",
            "actor",
            "origin",
            "object_type",
            "outcome",
            "purpose",
            "legal_basis");
    private static final List<String> CONTENT = List.of("object_id", "data_subject", "access_reason", "recipient");

    /** The columns to select from {@code accountability.processing_log l}. */
    static final String COLUMNS = "l.id, l.at, l.salt, l.content_hash, l." + String.join(", l.", PLAIN) + ", l."
            + String.join(", l.", CONTENT);

    static LogRow read(ResultSet row) throws SQLException {
        return new LogRow(
                row.getLong("id"),
                RowMoments.get(row, "at"),
                texts(row, PLAIN),
                texts(row, CONTENT),
                row.getBytes("salt"),
                row.getBytes("content_hash"));
    }

    /** What enters the chain. */
    byte[] leaf() {
        return leafAs(id);
    }

    /** What would enter the chain if this row stood under another id. */
    byte[] leafAs(long otherId) {
        var hash = new Sha256().number(otherId).number(ChronoUnit.MICROS.between(Instant.EPOCH, at));
        plain.forEach(hash::text);
        return hash.bytes(contentHash).value();
    }

    boolean isErased() {
        return salt == null;
    }

    /** Whether the content is what was written; an erased row has none to differ. */
    boolean hasItsContent() {
        return salt == null || Arrays.equals(contentHash, hash(salt));
    }

    private byte[] hash(byte[] grain) {
        var text = new StringBuilder();
        content.forEach(value ->
                text.append(value == null ? "-" : value.getBytes(StandardCharsets.UTF_8).length + ":" + value));
        return new Sha256()
                .bytes(grain)
                .bytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .value();
    }

    private static List<@Nullable String> texts(ResultSet row, List<String> columns) throws SQLException {
        var texts = new @Nullable String[columns.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = row.getString(columns.get(i));
        }
        return Arrays.asList(texts);
    }
}
