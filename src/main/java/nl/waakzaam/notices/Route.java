// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

/** The way mail leaves this installation. */
interface Route {
    Delivery deliver(Mail mail);

    /**
     * How an attempt ended.
     *
     * @param answer what the server said, without addresses
     */
    record Delivery(Result result, String answer) {
        Delivery(Result result) {
            this(result, "");
        }
    }

    /** What became of the mail. */
    enum Result {
        SENT,
        /** The server, or the way to it, does not work now. */
        LATER,
        /** The server will never take this mail, as for an address that does not exist. */
        REFUSED
    }
}
