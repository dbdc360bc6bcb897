// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.List;
import java.util.UUID;

/** The hits of single goods, for modules that know the good. */
public interface BoughtHits {
    /** The first found first. */
    List<Hit> of(UUID boughtGood);
}
