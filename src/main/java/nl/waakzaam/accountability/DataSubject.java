// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The person an act is about, by what that person or the privacy officer can type: the number of the crime report for who
 * reported a theft, a mail address or telephone number for who left one, the login for who has an account. The log keeps
 * a keyed hash of it, never the text.
 */
public record DataSubject(String typed) {
    private static final Pattern DUTCH_PHONE = Pattern.compile("(?:\\+31|0031|0)(?:\\(0\\))?([1-9][0-9]{8})");

    /** Refuses an empty text. */
    public DataSubject {
        if (typed.isBlank()) {
            throw new IllegalArgumentException("nobody");
        }
    }

    /** Null when there is nothing to name somebody by. */
    public static @Nullable DataSubject of(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : new DataSubject(typed);
    }

    /** The same for all ways in which people write one address, telephone number, report or login. */
    String normal() {
        var plain = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var phone = DUTCH_PHONE.matcher(plain.replaceAll("[ ./-]", ""));
        return phone.matches() ? "0" + phone.group(1) : plain;
    }

    /** Keeps people out of logs and errors. */
    @Override
    public String toString() {
        return "a data subject";
    }
}
