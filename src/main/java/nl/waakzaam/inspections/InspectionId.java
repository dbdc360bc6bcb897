// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.util.UUID;

/** Names an inspection; says nothing of it. */
public record InspectionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
