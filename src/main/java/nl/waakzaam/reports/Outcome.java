// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.util.List;
import java.util.Optional;
import nl.waakzaam.reports.markup.Fault;

/** What came of a change to a report. */
sealed interface Outcome {
    /** There is a new version. */
    record Saved(int version) implements Outcome {}

    /** It cannot be read, or asks for invented figures. */
    record Refused(List<Fault> faults) implements Outcome {}

    /** A colleague changed the same: this is what stands there now; empty when it was removed. */
    record Overtaken(int version, Optional<String> theirs) implements Outcome {}

    /** An adopted report is not changed. */
    record Adopted() implements Outcome {}

    /** This organisation has no such report. */
    record Absent() implements Outcome {}
}
