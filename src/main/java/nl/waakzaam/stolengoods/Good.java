// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.time.Instant;

/**
 * A good as it stands in the register.
 *
 * @param recordedAt when it first came into the register; terms count from here
 */
public record Good(long id, GoodVersion version, Instant recordedAt, Instant changedAt) {}
