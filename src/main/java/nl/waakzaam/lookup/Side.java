// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.lookup;

/**
 * A side of the index, by its tables.
 *
 * @param keys the numbers of its goods, with their folded forms
 * @param withdrawn folded forms that a good lost, for who follows
 */
record Side(String keys, String withdrawn) {
    static final Side STOLEN = new Side("lookup.stolen_key", "lookup.withdrawn_form");
    static final Side BOUGHT = new Side("lookup.bought_key", "lookup.withdrawn_bought_form");
}
