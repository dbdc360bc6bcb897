// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.time.Instant;

/** An import of one file as it stands in the database. */
record ImportRun(long id, boolean full, State state, Instant startedAt, ImportCounts counts, long reportBytes) {
    enum State {
        RUNNING,
        REFUSED,
        DONE
    }
}
