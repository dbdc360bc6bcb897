// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.util.List;
import java.util.Locale;
import nl.waakzaam.reports.markup.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A text that is being written.
 *
 * @param language the report's
 * @param action where it is sent to
 * @param base the version it was read in
 * @param theirs what a colleague made of it meanwhile; null when nobody did, empty when it was taken out
 * @param preview what it becomes, when that was asked
 */
public record TextScreen(
        Locale language,
        String path,
        String action,
        String titleKey,
        int base,
        String text,
        List<Fault> faults,
        @Nullable String theirs,
        List<ReportScreen.Shown> preview) {
    TextScreen refused(List<Fault> wrong) {
        return new TextScreen(language, path, action, titleKey, base, text, wrong, theirs, preview);
    }

    /** To be saved over what stands there now, knowingly. */
    TextScreen overtaken(String otherAction, int version, String stands) {
        return new TextScreen(language, path, otherAction, titleKey, version, text, faults, stands, preview);
    }

    TextScreen previewed(List<ReportScreen.Shown> shown) {
        return new TextScreen(language, path, action, titleKey, base, text, faults, theirs, shown);
    }
}
