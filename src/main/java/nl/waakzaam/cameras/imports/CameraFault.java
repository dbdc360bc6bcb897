// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.imports;

import java.util.List;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.Page;

/**
 * All that is wrong with one row of a file.
 *
 * @param line as in {@link CameraRow}
 * @param errors by the names of the columns
 */
public record CameraFault(long line, FormErrors errors) {
    /** In words, without what stood in the row. */
    public List<String> texts(Page page) {
        return errors.fields().stream()
                .map(field -> field + ": " + errors.of(page, field))
                .toList();
    }
}
