// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Instant;
import java.time.LocalDate;

/** The mayor closes a shop for a while; {@code reference} is that of the decision. */
public record ClosureDecision(String reference, LocalDate from, LocalDate until, Instant recordedAt) {}
