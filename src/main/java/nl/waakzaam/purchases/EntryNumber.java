// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

/**
 * The number of a good in the register of its shop: from 1 in each year, without a gap.
 *
 * @param year in which the entry arrived
 */
public record EntryNumber(int year, int number) {
    /** As people say it: {@code 2026-000123}. */
    public String text() {
        return "%d-%06d".formatted(year, number);
    }

    EntryNumber next() {
        return new EntryNumber(year, number + 1);
    }
}
