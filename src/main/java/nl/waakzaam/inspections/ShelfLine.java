// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import nl.waakzaam.purchases.PurchasedGood;
import org.jspecify.annotations.Nullable;

/**
 * A good that should be on the shelf.
 *
 * @param standing null until the supervisor looked for it
 */
public record ShelfLine(PurchasedGood good, @Nullable Standing standing) {}
