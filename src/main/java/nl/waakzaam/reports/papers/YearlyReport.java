// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * The text that a yearly report begins with: chapters, figures of the years it is about, and between square brackets what is
 * left to write.
 *
 * @param first the year it looks back to
 * @param last the year it is about
 * @param source the table that all counts are taken from; empty for the best one that there is
 */
public record YearlyReport(int first, int last, Optional<String> source) {
    /** Refuses years that are not at least two, in order, with {@link IllegalArgumentException}. */
    public YearlyReport {
        if (first >= last || first < 1900 || last > 2999) {
            throw new IllegalArgumentException("a report looks back at least a year");
        }
    }

    /** In the markup of reports. */
    public String text(Locale language) {
        return read("nl".equals(language.getLanguage()) ? "nl" : "en")
                .replace("«eerste»", String.valueOf(first))
                .replace("«vorige»", String.valueOf(last - 1))
                .replace("«laatste»", String.valueOf(last))
                .replace("«bron»", source.map(key -> ", bron " + key).orElse(""))
                .replace("«|bron»", source.map(key -> " | bron " + key).orElse(""));
    }

    private static String read(String language) {
        try {
            return new ClassPathResource("reports/jaarverslag_" + language + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
