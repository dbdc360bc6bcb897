// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.util.UUID;

/** Names a report; says nothing of it. */
public record ReportId(UUID value) {
    static ReportId made() {
        return new ReportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
