// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.List;
import java.util.Optional;
import nl.waakzaam.series.Dataset;
import nl.waakzaam.series.Retrievals.Failed;
import nl.waakzaam.series.Vintage;

/**
 * A table where figures come from.
 *
 * @param key as its publisher has it
 * @param dataset empty where nothing of it ever came in
 * @param vintages that were known, the newest first
 * @param failed that it did not come in when it was last asked
 */
record FigureSource(String key, Optional<Dataset> dataset, List<Vintage> vintages, Optional<Failed> failed) {
    Optional<Vintage> newest() {
        return vintages.stream().findFirst();
    }
}
