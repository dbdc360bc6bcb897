// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.util.List;

/** What came of reading a list of incidents. */
public sealed interface IncidentList {
    /** All of it could be read. */
    record Read(List<Incident> incidents) implements IncidentList {
        public Read {
            incidents = List.copyOf(incidents);
        }
    }

    /**
     * The file as a whole is none.
     *
     * @param textKey why, and what to do
     */
    record Unreadable(String textKey, List<Object> values) implements IncidentList {
        Unreadable(String textKey, Object... values) {
            this(textKey, List.of(values));
        }
    }

    /** Some lines cannot be read: all of them, so that they are mended at once. */
    record Faulty(List<Fault> faults) implements IncidentList {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** What is wrong with one line; what stood in it is not repeated. */
    record Fault(long line, String textKey) {}
}
