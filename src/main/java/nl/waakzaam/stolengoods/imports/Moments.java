// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.site.DutchTime;

/**
 * Reads the dates and times that systems write: {@code 2026-11-24}, {@code 24-11-2026}, {@code 24/11/2026},
 * {@code 24.11.2026} and {@code 20261124}, each with or without {@code 13:45} or {@code 13:45:10} behind a space or a
 * {@code T}; and RFC 3339 with an offset. Without an offset the time is Dutch local time; without a time it is midnight.
 */
final class Moments {
    private static final List<DateTimeFormatter> FORMATS =
            List.of(format("uuuu-M-d"), format("d-M-uuuu"), format("d/M/uuuu"), format("d.M.uuuu"), format("uuuuMMdd"));

    private Moments() {}

    static Optional<Instant> instant(String text) {
        if (text.length() >= 20 && text.charAt(10) == 'T') {
            return offset(text).or(() -> local(text).map(Moments::instant));
        }
        return local(text).map(Moments::instant);
    }

    static Optional<LocalDate> date(String text) {
        return local(text)
                .map(LocalDateTime::toLocalDate)
                .or(() -> offset(text).map(instant -> DutchTime.dayOf(instant)));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(DutchTime.ZONE).toInstant();
    }

    private static Optional<Instant> offset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant()).filter(Moments::plausible);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** The layout of nearly every line is tried first, by its length and hyphens. */
    private static Optional<LocalDateTime> local(String text) {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return isoDate(text);
        }
        for (var format : FORMATS) {
            var position = new java.text.ParsePosition(0);
            var parsed = format.parseUnresolved(text, position);
            if (parsed != null && position.getErrorIndex() < 0 && position.getIndex() == text.length()) {
                return resolved(format, text);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDateTime> isoDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text).atStartOfDay()).filter(time -> plausible(instant(time)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> resolved(DateTimeFormatter format, String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, format)).filter(time -> plausible(instant(time)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Goods of before 1900 are not in a theft report, and neither are those of a far future. */
    private static boolean plausible(Instant instant) {
        var year = instant.atZone(DutchTime.ZONE).getYear();
        return year >= 1900 && year < 2200;
    }

    private static DateTimeFormatter format(String date) {
        return new DateTimeFormatterBuilder()
                .appendPattern(date + "[['T'][ ]H:mm[:ss]]")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                .toFormatter()
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
