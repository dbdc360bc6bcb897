// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A moment, or a time that may be open on a side: {@code datetime} of OGC API Features. What is open is the first or last. */
record AskedTime(OffsetDateTime from, OffsetDateTime until) {
    private static final Pattern RFC_3339 =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9:]{8}(\\.[0-9]{1,9})?([Zz]|[-+][0-9]{2}:[0-9]{2})");

    static final AskedTime ANY = new AskedTime(OffsetDateTime.MIN, OffsetDateTime.MAX);

    /** Of moments as RFC 3339 writes them. Empty for what is no such time. */
    static Optional<AskedTime> read(String text) {
        var parts = text.split("/", -1);
        try {
            return switch (parts.length) {
                case 1 -> between(moment(text), moment(text));
                case 2 -> between(end(parts[0], ANY.from), end(parts[1], ANY.until));
                default -> Optional.empty();
            };
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<AskedTime> between(OffsetDateTime from, OffsetDateTime until) {
        return from.isAfter(until) ? Optional.empty() : Optional.of(new AskedTime(from, until));
    }

    private static OffsetDateTime end(String text, OffsetDateTime open) {
        return text.isEmpty() || text.equals("..") ? open : moment(text);
    }

    private static OffsetDateTime moment(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            throw new DateTimeException("not as RFC 3339 writes a moment");
        }
        return OffsetDateTime.parse(text);
    }
}
