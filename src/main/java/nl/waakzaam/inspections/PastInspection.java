// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import org.jspecify.annotations.Nullable;

/** An inspection with how it ended; null while it is open. */
public record PastInspection(
        Inspection inspection, @Nullable Outcome outcome) {}
