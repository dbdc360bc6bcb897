// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.charts;

import java.util.List;

/** Lists that belong together are as long as each other. */
final class Counted {
    private Counted() {}

    static void same(List<?> periods, List<?> values, String name) {
        if (periods.size() != values.size()) {
            throw new IllegalArgumentException(
                    "%s has %d values for %d periods".formatted(name, values.size(), periods.size()));
        }
    }
}
