// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.retention;

import java.time.LocalDate;
import java.time.Period;
import nl.waakzaam.accountability.RetentionTerm;
import nl.waakzaam.site.Page;

/**
 * A term as the page of terms shows it.
 *
 * @param keptFrom the first day whose records are still within the term today
 */
public record TermLine(RetentionTerm term, Period period, LocalDate keptFrom) {
    /** The period in words, such as five years. */
    public String inWords(Page page) {
        return inWords(page, period);
    }

    public static String inWords(Page page, Period period) {
        var words = new StringBuilder();
        append(words, page, "retention.years", period.getYears());
        append(words, page, "retention.months", period.getMonths());
        append(words, page, "retention.days", period.getDays());
        return words.toString();
    }

    private static void append(StringBuilder words, Page page, String key, int many) {
        if (many != 0) {
            words.append(words.isEmpty() ? "" : ", ").append(page.text(key, many));
        }
    }
}
