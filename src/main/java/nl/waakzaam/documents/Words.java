// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The texts of a document in its language; given to each template as {@code words}. */
public record Words(MessageSource messages, Locale language) {
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    /** The text of a key; {@code {0}} and further are filled in. */
    public String text(String key, Object... values) {
        return messages.getMessage(key, values, language);
    }

    /** A moment on the Dutch clock, to the second: 24 november 2026 14:05:09. */
    public String time(Instant moment) {
        return shown("d MMMM uuuu HH:mm:ss", moment);
    }

    /** The day of a moment, on the Dutch clock: 24 november 2026. */
    public String day(Instant moment) {
        return shown("d MMMM uuuu", moment);
    }

    /** A day of the calendar: 24 november 2026. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
    }

    /** A month with its year: november 2026. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", language).format(month);
    }

    private String shown(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern, language).format(moment.atZone(DUTCH_TIME));
    }
}
