// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A published table, or a source of our own.
 *
 * @param key as {@code 47022NED}
 * @param address where it is published; null where that is nowhere
 * @param demo invented: bears a mark everywhere and enters no report
 */
public record Dataset(
        String key,
        String titleNl,
        String titleEn,
        String owner,
        String licence,
        @Nullable String address,
        boolean demo) {
    public String title(Locale language) {
        return "nl".equals(language.getLanguage()) ? titleNl : titleEn;
    }
}
