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
        @Nullable String objectType,
        @Nullable String objectId,
        @Nullable String actor,
        @Nullable String dataSubject,
        Instant from,
        Instant until) {
    /** All acts of one account or client. */
    public static LogQuery by(String actor, Instant from, Instant until) {
        return new LogQuery(null, null, actor, null, from, until);
    }

    /** All acts on one record. */
    public static LogQuery on(String objectType, String objectId, Instant from, Instant until) {
        return new LogQuery(objectType, objectId, null, null, from, until);
    }

    String where() {
        List<String> conditions = new ArrayList<>(List.of("at >= :from", "at < :until"));
        texts().keySet().forEach(column -> conditions.add(column + " = :" + column));
        return " where " + String.join(" and ", conditions);
    }

    /** The columns that are asked for, and their values. */
    Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        put(texts, "object_type", objectType);
        put(texts, "object_id", objectId);
        put(texts, "actor", actor);
        put(texts, "data_subject", dataSubject);
        return texts;
    }

    private static void put(Map<String, String> texts, String column, @Nullable String value) {
        if (value != null) {
            texts.put(column, value);
        }
    }
}
