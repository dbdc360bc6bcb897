// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Instant;
import nl.waakzaam.access.Actor;

/**
 * Who does something to the register, by which way and when.
 *
 * @param origin {@code web} or {@code api}
 */
public record By(Actor actor, String origin, Instant at) {}
