// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

/** A part of a file that was not kept. */
public final class PieceRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;

    PieceRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** What was wrong with it. */
    public enum Why {
        /** More than goes in one part, or more than the file has left. */
        TOO_LONG,
        EMPTY,
        /** It is not what its sender reckoned. */
        CHANGED_ON_ITS_WAY
    }
}
