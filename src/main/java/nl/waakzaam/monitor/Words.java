// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.waakzaam.charts.Numbers;
import org.springframework.context.MessageSource;

/** Says in the reader's language what figures show; for pages and for the files that leave them. */
public record Words(MessageSource messages, Locale language) {
    /** The text of a key; {@code {0}} and further are filled in. */
    public String text(String key, Object... values) {
        return messages.getMessage(key, values, language);
    }

    /** A whole number: 2.572 in Dutch, 2,572 in English. */
    public String count(double value) {
        return Numbers.COUNT.text(value, language);
    }

    public String number(double value, int decimals) {
        return Numbers.decimals(decimals).text(value, language);
    }

    /** 52,4% in Dutch, 52.4% in English. */
    public String percent(double value) {
        return Numbers.PERCENT.text(value, language);
    }

    /** 24%, rounded half up. */
    public String wholePercent(double value) {
        return new Numbers(0, "%").text(value, language);
    }

    /** A day in words: 7 september 2021. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
    }
}
