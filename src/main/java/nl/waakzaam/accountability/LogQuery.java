// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sought in the processing log; null says nothing.
 *
 * @param from the first moment
 * @param until the first moment after
 */
public record LogQuery(
        @Nullable ObjectKind kind,
        @Nullable String objectId,
        @Nullable String actor,
        @Nullable DataSubject person,
        Instant from,
        Instant until) {
    /** All acts of one account or client. */
    public static LogQuery by(String actor, Instant from, Instant until) {
        return new LogQuery(null, null, actor, null, from, until);
    }

    /** All acts on one record. */
    public static LogQuery on(ObjectKind kind, String objectId, Instant from, Instant until) {
        return new LogQuery(kind, objectId, null, null, from, until);
    }

    String where() {
        List<String> conditions = new ArrayList<>(List.of("at >= :from", "at < :until"));
        texts().keySet().forEach(column -> conditions.add(column + " = :" + column));
        if (person != null) {
            conditions.add("data_subject = :person");
        }
        return " where " + String.join(" and ", conditions);
    }

    /** The columns that are asked for, and their values; the person apart, who stands there by a pseudonym. */
    Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        put(texts, "object_type", kind == null ? null : kind.inLog());
        put(texts, "object_id", objectId);
        put(texts, "actor", actor);
        return texts;
    }

    private static void put(Map<String, String> texts, String column, @Nullable String value) {
        if (value != null) {
            texts.put(column, value);
        }
    }
}
