// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Instant;
import java.util.List;
import nl.waakzaam.dealers.Dealer;
import nl.waakzaam.dealers.Shop;

/** What a report says besides what the inspection itself holds. */
public record ReportFacts(Shop shop, Dealer dealer, List<ShelfLine> lines, Outcome outcome, Instant at) {}
