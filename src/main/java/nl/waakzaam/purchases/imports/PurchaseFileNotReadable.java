// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.imports;

/** A file whose first line does not name the columns; its message is Dutch and says which. */
final class PurchaseFileNotReadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PurchaseFileNotReadable(String message) {
        super(message);
    }
}
