// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

/** None of the values that were typed is a number on a good, so there is nothing to give a receipt of. */
final class NothingToProve extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingToProve() {
        super("no value is a number");
    }
}
