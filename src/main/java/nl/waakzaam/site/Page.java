// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What every screen needs besides its own content; given to each template as {@code page}.
 *
 * @param language the language of this answer: Dutch or English
 * @param path the path of this request without its query
 * @param query the query without the choice of language, for the language switch; may be empty
 * @param demo whether all data here are invented
 * @param visitor the name of the account that is logged in, if any
 * @param menu the entries that stand open to this visitor
 * @param assets the addresses of style sheet and scripts
 * @param tiles what maps are drawn on
 * @param form makes the hidden field of a form; asked only by pages that have a form
 */
public record Page(
        MessageSource messages,
        Locale language,
        String path,
        String query,
        boolean demo,
        @Nullable Visitor visitor,
        List<MenuItem> menu,
        Assets assets,
        MapTiles tiles,
        Supplier<@Nullable Csrf> form) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ROOT);

    /** Who is logged in: the name to greet, the names of their roles, and the address of their own account. */
    public record Visitor(String name, Set<String> roles, String account) {}

    /** One entry of the menu: the key of its text and the path behind it. */
    public record MenuItem(String textKey, String path) {}

    /** The hidden field that proves a form came from our own page. */
    public record Csrf(String field, String token) {}

    /** The text of a key in the page's language; {@code {0}} and further are filled in. */
    public String text(String key, Object... values) {
        return messages.getMessage(key, values, language);
    }

    public @Nullable Csrf csrf() {
        return form.get();
    }

    /** This page in the other language. */
    public String inLanguage(String code) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "taal=" + code;
    }

    /** A whole number as this language writes it: 2.572 in Dutch, 2,572 in English. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(language).format(value);
    }

    /** A moment on the visitor's clock, the day in words: 24 november 2026 14:05. */
    public String time(Instant moment) {
        return TIME.withLocale(language).format(moment.atZone(DutchTime.ZONE));
    }

    /** A day in words, with its year: 24 november 2026. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
    }

    /** A month with its year: november 2026. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", language).format(month);
    }

    /** A day with its weekday: dinsdag 24 november 2026. */
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language).format(day);
    }

    /** The day of a moment on the visitor's calendar, in words: 24 november 2026. */
    public String date(Instant moment) {
        return date(DutchTime.dayOf(moment));
    }

    /** How long something takes, rounded up: 12 seconds, 3 minutes, 5 hours. */
    public String inWords(Duration time) {
        var seconds = time.plusNanos(999_999_999).toSeconds();
        if (seconds < 60) {
            return text("duration.seconds", seconds);
        }
        return seconds <= 3600
                ? text("duration.minutes", (seconds + 59) / 60)
                : text("duration.hours", (seconds + 3599) / 3600);
    }

    public boolean isHere(MenuItem item) {
        return item.path().equals(path);
    }
}
