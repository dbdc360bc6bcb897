// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import org.springframework.stereotype.Component;

/** Takes a published table in. */
@Component
public class TableImport {
    Outcome take(String table, Only only, Told told) {
        throw new NotTaken("takings.neither", table);
    }
}
