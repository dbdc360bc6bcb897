// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.likeness;

import org.springframework.context.ApplicationContext;

/** Has traits be counted now, as the clock does now and then. */
public final class CountedTraits {
    private CountedTraits() {}

    public static void count(ApplicationContext product) {
        product.getBean(TraitCounts.class).count();
    }
}
