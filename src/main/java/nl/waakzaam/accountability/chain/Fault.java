// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

/** Something in the log or its heads that is not as it was. */
record Fault(Kind kind, String where) {
    enum Kind {
        EDITED("a row is not as it was written"),
        DROPPED("rows or heads are gone"),
        REORDERED("rows stand in another order"),
        REBUILT("the chain was made anew: it is not the one that left the database"),
        FOREIGN_KEY("a head is not signed by a key of this installation"),
        NOT_IN_FILE("heads are missing from the heads file"),
        UNSIGNED("rows stand in the chain that no head covers"),
        UNCHAINED("rows wait for the chain that should be in it"),
        ERASED_UNSEEN("rows were emptied that no erasure in the log accounts for");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
