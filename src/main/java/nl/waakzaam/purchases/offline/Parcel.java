// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.util.UUID;

/**
 * An entry as a device sends it: closed, with outside only what it takes to know whose it is.
 *
 * @param id made by the device; the purchase is called so, and stands on the receipt of the seller
 * @param account who entered it
 * @param pinVergeten whether that person cannot read it any more, so that the owner has to decide
 */
record Parcel(UUID id, String account, UUID apparaat, String winkel, boolean pinVergeten, Envelope doos) {
    /** Closed with a key of its own, which is closed with our public one. */
    record Envelope(byte[] sleutel, byte[] iv, byte[] inhoud) {}

    /** What the envelope was closed as: put under another name, it does not open. */
    String about() {
        return id + "/" + account + "/" + winkel;
    }
}
