// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.LocalDate;

/** Somebody comes back after an inspection, by a day, and has not been there yet. */
public record FollowUp(InspectionId after, long number, LocalDate by) {}
