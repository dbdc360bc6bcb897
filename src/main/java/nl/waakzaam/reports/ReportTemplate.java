// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The text that a yearly report begins with. */
final class ReportTemplate {
    private ReportTemplate() {}

    /** In a language, without the lines that are for who maintains the text. */
    static String text(Locale language) {
        try {
            return new ClassPathResource("reports/jaarverslag_" + language.getLanguage() + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains("SPDX-License-Identifier"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
