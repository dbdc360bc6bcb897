// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.LocalDate;
import nl.waakzaam.geo.RdPoint;

/** Where and when something happened; nothing else is read of a list. */
public record Incident(RdPoint place, LocalDate day) {}
