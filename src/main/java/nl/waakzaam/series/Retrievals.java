// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series;

import java.time.Instant;
import java.util.List;

/** What came of asking publishers for their tables. */
public interface Retrievals {
    /** Tables that did not come in when they were last asked, by key; what came in before stays as it is. */
    List<Failed> failed();

    /** A table, perhaps one of which nothing ever came in. */
    record Failed(String table, Instant at, Reason reason) {}

    /** Why a table did not come in. */
    enum Reason {
        /** Its publisher did not answer, or not as it should. */
        SOURCE,
        /** What came is not what we know, such as other columns. */
        CONTENT,
        /** The administrator finds more in the log. */
        UNEXPECTED
    }
}
