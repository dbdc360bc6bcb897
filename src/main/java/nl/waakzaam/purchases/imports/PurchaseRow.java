// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file with purchases: one good.
 *
 * @param line number of its first line, from 1
 * @param places of the columns
 * @param fields null when it cannot be told which field is which
 */
record PurchaseRow(
        long line, Map<String, Integer> places, @Nullable List<String> fields) {
    boolean isBroken() {
        return fields == null;
    }

    /** Null when it is empty or there is no such column. */
    @Nullable
    String get(String column) {
        var place = places.get(PurchaseColumns.key(column));
        if (fields == null || place == null || place >= fields.size()) {
            return null;
        }
        var value = fields.get(place).strip();
        return value.isEmpty() ? null : value;
    }

    /** Whether it belongs to the purchase of the row before it, or may belong to it. */
    boolean continues(PurchaseRow before) {
        return isBroken()
                || before.isBroken()
                || Objects.equals(get(PurchaseColumns.SHOP), before.get(PurchaseColumns.SHOP))
                        && Objects.equals(get(PurchaseColumns.KEY), before.get(PurchaseColumns.KEY));
    }
}
